// A run of one file happens in the process of the global set-up, and Jest hands its globals on: without this, what the built
// program has registered there would be mixed, by the names of its classes, with what the test registers.
delete (globalThis as { classValidatorMetadataStorage?: unknown }).classValidatorMetadataStorage;
export {};
