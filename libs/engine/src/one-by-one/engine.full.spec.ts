import './alone.support.js';
import '../engine.spec.js';
