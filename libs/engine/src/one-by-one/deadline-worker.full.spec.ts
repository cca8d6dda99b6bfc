import './alone.support.js';
import '../deadline.worker.spec.js';
