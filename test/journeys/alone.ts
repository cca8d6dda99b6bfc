// Imported first: the journeys that follow are played on an engine that stores each step in a transaction of its own.
process.env.STEPS_TOGETHER = '1';
