export { officeTexts } from '#identity';
