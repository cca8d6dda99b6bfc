import './alone.support.js';
import '../deadline.ringer.spec.js';
