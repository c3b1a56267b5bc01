#!/usr/bin/env bash
# Runs the quickstart; builds what is missing first. Options: see --help.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)
jar="$here/target/visioncraft-quickstart-0.1.0-SNAPSHOT.jar"
stale() {
  [ -f "$jar" ] && [ -d "$here/target/lib" ] || return 0
  [ -n "$(find "$root/pom.xml" "$here/pom.xml" "$here/src/main" "$root"/visioncraft-{core,persistence-jpa,auth}/{pom.xml,src/main} -newer "$jar" -print -quit)" ]
}
if stale; then
  echo "Building the library and this example ..." >&2
  (cd "$root" && mvn -B -ntp -q package -Dquick -DskipTests -pl examples/quickstart -am >&2)
  touch "$jar"
fi
terminal=false
if [ -t 1 ]; then terminal=true; fi
# A run of seconds ends before the second compiler would pay off.
exec java -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xmx512m -Dquickstart.terminal=$terminal \
  -Djava.util.logging.config.file="$here/logging.properties" \
  -cp "$jar:$here/target/lib/*" io.visioncraft.examples.quickstart.Quickstart "$@"
