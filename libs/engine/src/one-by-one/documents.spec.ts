import './alone.support.js';
import '../documents.spec.js';
