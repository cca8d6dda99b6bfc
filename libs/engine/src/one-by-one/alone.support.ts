// Imported first: the tests that follow run on an engine that stores each step in a transaction of its own.
process.env.STEPS_TOGETHER = '1';
