/**
 * To be imported first by a spec of how the clocks of program and database agree: nobody moves that of the database, so neither
 * may be moved. What such a spec says must hold on every day.
 */
process.env.TEST_DATE_AHEAD_MS = '0';
