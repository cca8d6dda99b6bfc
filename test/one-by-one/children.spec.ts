import './alone.js';
import '../../libs/engine/src/children.spec.js';
