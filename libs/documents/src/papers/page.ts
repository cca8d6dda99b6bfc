/** Millimetres as points. */
const mm = (millimetres: number): number => (millimetres * 72) / 25.4;

/** The page, in points: the margins of official papers, wide on the left, where they are filed. */
export const page = { left: mm(30), top: mm(20), right: mm(15), bottom: mm(22) };

/** The width of what is written. */
export const writtenWidth = mm(210) - page.left - page.right;
