export type { Signal } from './signal.js';
export { Consumers, type ReceivedSignal } from './consumers.js';
export { prepareQueue, type QueuePreparation } from './prepare-queue.js';
export { QueueAway } from './queue-away.js';
export { type QueueName, queueNames } from './queue-names.js';
export { QueueModule } from './queue.module.js';
export type { QueueSettings } from './queue-settings.js';
export { Queues, type QueueDepth } from './queues.js';
