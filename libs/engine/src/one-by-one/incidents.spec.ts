import './alone.support.js';
import '../incidents/incidents.spec.js';
