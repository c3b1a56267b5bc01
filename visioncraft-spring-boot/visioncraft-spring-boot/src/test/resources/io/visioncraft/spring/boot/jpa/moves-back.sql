ALTER TABLE moved_away RENAME TO vc_category;
