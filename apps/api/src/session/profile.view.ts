import { basisText, type Profile } from '#identity';
import type { Language } from '#machine';

/** A person as shown to the person. */
export interface ProfileView extends Omit<Profile, 'offices'> {
  readonly offices: readonly (Profile['offices'][number] & { readonly basisText: string })[];
}

export function profileView(profile: Profile, language: Language): ProfileView {
  return { ...profile, offices: profile.offices.map((office) => ({ ...office, basisText: basisText(office.basis, language) })) };
}
