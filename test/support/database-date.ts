/**
 * To be imported first by a spec of what program and database say of each other's clocks: the databases that it makes go by the
 * date of the tests too (`database.ts`). Elsewhere their clock is that of the machine, on which nothing depends.
 */
process.env.TEST_DATABASE_DATE = 'tests';
