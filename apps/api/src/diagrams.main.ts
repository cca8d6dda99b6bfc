import 'reflect-metadata';
import { languages, versionsOf } from '#machine';
import { packages } from '#workflows';
import { diagramOutline } from './workflows/diagram/diagram-outline.js';
import { elkGraph } from './workflows/diagram/elk-layout.js';
import { storeLayouts } from './workflows/diagram/stored-layouts.js';

// A part of the build: nobody waits for the first picture of a workflow.
await storeLayouts(
  versionsOf(packages).flatMap((workflow) => languages.map((language) => elkGraph(diagramOutline(workflow, language)))),
);
