import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The pages of the web application of which a person may keep views. */
export const viewPages = ['work', 'cases', 'finance', 'incidents', 'operations', 'people', 'bodies'] as const;

export type ViewPage = (typeof viewPages)[number];

/** How a person likes to look at a page, under a name of their own. */
@Entity('saved_view')
export class SavedView {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'person_id', select: false }) personId!: string;
  @Column('text') page!: ViewPage;
  @Column('text') name!: string;
  /** The address of the page behind its question mark. */
  @Column('text') query!: string;
}
