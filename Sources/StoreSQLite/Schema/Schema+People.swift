import GRDB

extension Schema {
    /// Who calls. What names a person is here and in few other tables, so that it can be erased.
    static func createPeople(_ db: Database) throws {
        try db.execute(
            sql: """
                CREATE TABLE person (
                    id INTEGER PRIMARY KEY,
                    name TEXT NOT NULL CHECK (length(name) >= 1),
                    address TEXT,
                    language TEXT NOT NULL CHECK (language IN ('ru', 'en')),
                    speaks_through TEXT
                ) STRICT;

                CREATE TABLE account (
                    id INTEGER PRIMARY KEY,
                    number TEXT NOT NULL UNIQUE CHECK (length(number) >= 1),
                    holder_id INTEGER REFERENCES person (id)
                ) STRICT;
                CREATE INDEX account_of_holder ON account (holder_id) WHERE holder_id IS NOT NULL;

                CREATE TABLE person_number (
                    number TEXT NOT NULL,
                    person_id INTEGER NOT NULL REFERENCES person (id),
                    first_at INTEGER NOT NULL,
                    last_at INTEGER NOT NULL,
                    PRIMARY KEY (number, person_id),
                    CHECK (first_at <= last_at)
                ) STRICT, WITHOUT ROWID;
                CREATE INDEX person_number_latest ON person_number (number, last_at);
                CREATE INDEX number_of_person ON person_number (person_id);

                CREATE TABLE person_account (
                    person_id INTEGER NOT NULL REFERENCES person (id),
                    account_id INTEGER NOT NULL REFERENCES account (id),
                    capacity TEXT NOT NULL
                        CHECK (\(oneOf("capacity", "holder representative interpreter relay other"))),
                    last_at INTEGER NOT NULL,
                    PRIMARY KEY (person_id, account_id)
                ) STRICT, WITHOUT ROWID;
                -- An interpreter or a relay speaks for many.
                CREATE INDEX person_of_account ON person_account (account_id, last_at);
                CREATE INDEX account_of_person ON person_account (person_id, last_at);
                """)
    }
}
