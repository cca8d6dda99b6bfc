import './alone.support.js';
import '../children.spec.js';
