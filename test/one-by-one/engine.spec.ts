import './alone.js';
import '../../libs/engine/src/engine.spec.js';
