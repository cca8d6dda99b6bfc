export { Dice } from '../../apps/simulate/src/dice.js';
