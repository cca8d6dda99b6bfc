import './alone.js';
import '../../libs/engine/src/outbox.dispatcher.spec.js';
