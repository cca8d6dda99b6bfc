import type { EntityManager } from 'typeorm';
import { Body, type BodyKind } from './body.entity.js';
import { territoryId } from './territory.loader.js';

interface DemonstrationBody {
  readonly id: string;
  readonly kind: BodyKind;
  readonly name: readonly [ky: string, ru: string, en: string];
  /** SOATE code in edition 2020, the only one here that lists aiyl aimaks. */
  readonly soate?: string;
}

/** Real bodies that play the parties of the demonstration: two municipalities of Sokuluk rayon, Chui oblast, and the state above. */
export const demonstrationBodies = {
  ministry: {
    id: '0193e000-0000-7000-8000-000000000001',
    kind: 'ministry',
    name: [
      'Кыргыз Республикасынын Эмгек, социалдык камсыздоо жана миграция министрлиги',
      'Министерство труда, социального обеспечения и миграции Кыргызской Республики',
      'Ministry of Labour, Social Security and Migration of the Kyrgyz Republic',
    ],
  },
  financeMinistry: {
    id: '0193e000-0000-7000-8000-000000000002',
    kind: 'financeMinistry',
    name: [
      'Кыргыз Республикасынын Финансы министрлиги',
      'Министерство финансов Кыргызской Республики',
      'Ministry of Finance of the Kyrgyz Republic',
    ],
  },
  treasury: {
    id: '0193e000-0000-7000-8000-000000000003',
    kind: 'treasury',
    name: [
      'Кыргыз Республикасынын Финансы министрлигинин Борбордук казыначылыгы',
      'Центральное казначейство Министерства финансов Кыргызской Республики',
      'Central Treasury of the Ministry of Finance of the Kyrgyz Republic',
    ],
  },
  aimak: {
    id: '0193e000-0000-7000-8000-000000000004',
    kind: 'municipality',
    name: ['Сокулук айыл өкмөтү', 'Сокулукский айыл окмоту', 'Sokuluk Aiyl Okmotu'],
    soate: '41708222865000',
  },
  city: {
    id: '0193e000-0000-7000-8000-000000000005',
    kind: 'municipality',
    name: ['Шопоков шаарынын мэриясы', 'Мэрия города Шопоков', 'Shopokov City Hall'],
    soate: '41708222600010',
  },
  rayonAdministration: {
    id: '0193e000-0000-7000-8000-000000000006',
    kind: 'rayonAdministration',
    name: [
      'Сокулук райондук мамлекеттик администрациясы',
      'Сокулукская районная государственная администрация',
      'Sokuluk Rayon State Administration',
    ],
    soate: '41708222000000',
  },
  auditOffice: {
    id: '0193e000-0000-7000-8000-000000000007',
    kind: 'auditOffice',
    name: [
      'Кыргыз Республикасынын Эсептөө палатасы',
      'Счётная палата Кыргызской Республики',
      'Accounts Chamber of the Kyrgyz Republic',
    ],
  },
  operator: {
    id: '0193e000-0000-7000-8000-000000000008',
    kind: 'operator',
    name: ['«Ынтымак» системасынын оператору', 'Оператор системы «Ынтымак»', 'Operator of the Yntymak system'],
  },
  registry: {
    id: '0193e000-0000-7000-8000-000000000009',
    kind: 'registry',
    name: ['Органдардын реестри (көрсөтмө)', 'Реестр органов (демонстрация)', 'Registry of bodies (demonstration)'],
  },
} as const satisfies Record<string, DemonstrationBody>;

/** The bodies of the demonstration. Needs the territories. Idempotent: the ids are fixed, and what was renamed since stays so. */
export function loadDemonstrationBodies(tx: EntityManager): Promise<void> {
  return load(
    tx,
    Object.values(demonstrationBodies).filter(({ kind }) => kind !== 'registry'),
  );
}

/** The body that keeps the register of bodies. Needs `registryLifeMigration`. */
export function loadDemonstrationRegistry(tx: EntityManager): Promise<void> {
  return load(tx, [demonstrationBodies.registry]);
}

async function load(tx: EntityManager, bodies: readonly DemonstrationBody[]): Promise<void> {
  await tx
    .createQueryBuilder()
    .insert()
    .into(Body)
    .values(
      bodies.map(({ id, kind, name: [nameKy, nameRu, nameEn], soate }) => ({
        id,
        kind,
        nameKy,
        nameRu,
        nameEn,
        territoryId: soate === undefined ? null : territoryId(soate, '2020'),
        demonstration: true,
      })),
    )
    .orIgnore()
    .execute();
}
