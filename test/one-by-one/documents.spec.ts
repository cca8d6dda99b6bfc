import './alone.js';
import '../../libs/engine/src/documents.spec.js';
