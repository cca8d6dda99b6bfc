import './alone.support.js';
import '../outbox.dispatcher.spec.js';
