export { useFilters } from '../lists/use-filters';
