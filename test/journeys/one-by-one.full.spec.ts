import './alone.js';
import './journeys.engine.spec.js';
