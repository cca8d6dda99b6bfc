import './alone.support.js';
import '../incidents.spec.js';
