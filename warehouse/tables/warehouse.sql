-- warehouse: What this file is and how far it has followed its archive.
-- key: The name of the setting.
-- value: Its value.
CREATE TABLE warehouse (
    key VARCHAR NOT NULL,
    value VARCHAR NOT NULL
);
