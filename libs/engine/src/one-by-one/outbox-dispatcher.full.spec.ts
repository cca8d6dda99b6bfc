import './alone.support.js';
import '../outbox/outbox.dispatcher.spec.js';
