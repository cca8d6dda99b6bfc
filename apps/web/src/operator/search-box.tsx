export { SearchBox } from '../lists/search-box';
