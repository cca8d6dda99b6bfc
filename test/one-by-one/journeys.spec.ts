import './alone.js';
import '../journeys/journeys.engine.spec.js';
