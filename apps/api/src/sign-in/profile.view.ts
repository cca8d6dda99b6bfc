import { basisText, officeProperties, type Profile, profileProperties, whoseElse } from '#identity';
import type { Language } from '#machine';
import { component, list, object, type Static, text } from '#schema';

const office = object(
  {
    ...officeProperties,
    basisText: { ...text, description: 'The basis, in the caller’s language what is not a person’s own words' },
  },
  whoseElse,
);

/** A person as shown to the person. */
export const ProfileView = component('Profile', object({ ...profileProperties, offices: list(office) }));
export type ProfileView = Static<typeof ProfileView>;

export function profileView(profile: Profile, language: Language): ProfileView {
  return { ...profile, offices: profile.offices.map((each) => ({ ...each, basisText: basisText(each.basis, language) })) };
}
