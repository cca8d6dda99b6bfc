import './alone.support.js';
import '../deadlines/deadline.worker.spec.js';
