export { asked } from '../lists/address';
