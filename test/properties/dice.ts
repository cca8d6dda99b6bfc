export { Dice } from '#machine';
