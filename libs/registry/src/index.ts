export { findBodyAbove, isStateBody } from './body-above.js';
export { AuthorityFacts } from './authority.facts.js';
export { Bodies } from './bodies.js';
export { BodyChange, BodyEntry, BodyName } from './body.dto.js';
export { BodyDetail } from './body.detail.js';
export { Body, type BodyKind, bodyKinds } from './body.entity.js';
export { BodyFacts } from './body.facts.js';
export { BodyReader } from './body.reader.js';
export { BodyView } from './body.view.js';
export { createBody } from './create-body.js';
export { demonstrationBodies, loadDemonstrationBodies, loadDemonstrationRegistry } from './demonstration-bodies.js';
export { ImportDecision, ImportForm } from './import/import.dto.js';
export { type ImportVerdict, importVerdicts } from './import/import-row.js';
export { ImportView } from './import/import.view.js';
export { RegistryImports } from './import/registry-imports.js';
export { importTexts } from './registry.texts.js';
export { NewMandate, Revocation } from './mandate.dto.js';
export { Mandate } from './mandate.entity.js';
export { MandateModule } from './mandate.module.js';
export { MandateReader, MandateView } from './mandate.reader.js';
export { mandateAppendOnly, mandateEntities, mandateMigration } from './mandate.schema.js';
export { mandateTexts } from './registry.texts.js';
export { Mandates } from './mandates.js';
export { type Name, nameOf } from './name.js';
export { type NamedEntries, type NamedEntry, NamedReferences } from './named-references.js';
export { type Place, type PlaceKind, placeKinds, PlaceReader } from './place.reader.js';
export { Power } from './power.entity.js';
export { PowerFacts } from './power.facts.js';
export { type PowerFilter, PowerReader, PowerView } from './power.reader.js';
export { loadReferenceData } from './reference-data.loader.js';
export { RegistryModule } from './registry.module.js';
export {
  registryAppendOnly,
  registryEntities,
  registryLifeMigration,
  registryMigration,
  registryReferenceMigration,
  recordedRegistryMigration,
} from './registry.schema.js';
export { NewSuccession } from './succession.dto.js';
export { SuccessionFacts } from './succession.facts.js';
export { type NamedBody, SuccessionReader, SuccessionView } from './succession.reader.js';
export { Successions } from './successions.js';
export { Territory, type TerritoryLevel, territoryLevels } from './territory.entity.js';
export { TerritoryFacts } from './territory.facts.js';
export { TerritoryPage, TerritoryReader } from './territory.reader.js';
export { TerritoryView } from './territory.view.js';
