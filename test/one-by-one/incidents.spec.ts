import './alone.js';
import '../../libs/engine/src/incidents.spec.js';
