import './alone.js';
import '../../libs/engine/src/deadline.ringer.spec.js';
