import {chance, pick, shuffled, whole} from './random.js';

/** Names that every sample account has: what lists must cope with. */
export const FIXED_NAMES = [
  'Alder & Finch LLP',
  'Brightwater Clinics',
  'Cobalt Freight',
  'Dunmore School District',
  'Café Lumière Hospitality Group',
  'みなと設計株式会社',
  'The Board of Trustees of the Upper Susquehanna Valley Regional Community Health and Wellness Foundation',
  "O'Connell, Reyes & Daughters",
  'Łódź Precision Tooling Sp. z o.o.',
  '4th Street Animal Hospital',
] as const;

/** Names in Latin letters for papers, where the name itself has none. */
export const BILLING_NAMES: Readonly<Record<string, string>> = {みなと設計株式会社: 'Minato Sekkei K.K.'};

const STEMS = [
  'Ashgrove',
  'Atlas',
  'Beacon Hill',
  'Birchwood',
  'Blue Heron',
  'Cascade',
  'Cedar Point',
  'Copperfield',
  'Crestline',
  'Delmar',
  'Eastgate',
  'Elk River',
  'Evergreen',
  'Fairhaven',
  'Foxglove',
  'Glenwood',
  'Granite State',
  'Greyfriars',
  'Harborview',
  'Hawthorne',
  'Highland',
  'Ironbridge',
  'Jasper',
  'Juniper',
  'Kestrel',
  'Keystone',
  'Lakeshore',
  'Lantern',
  'Larkspur',
  'Liberty',
  'Longmeadow',
  'Magnolia',
  'Maple & Main',
  'Meridian',
  'Millbrook',
  'Monarch',
  'Northgate',
  'Oak Hollow',
  'Old Mill',
  'Orchard',
  'Osprey',
  'Palisade',
  'Pemberton',
  'Pinecrest',
  'Pioneer',
  'Prairie',
  'Quarry Hill',
  'Redwood',
  'Ridgeline',
  'Riverbend',
  'Rosemont',
  'Saltmarsh',
  'Sandpiper',
  'Sequoia',
  'Shoreline',
  'Silver Birch',
  'Stonebridge',
  'Summit',
  'Sunnyside',
  'Tamarack',
  'Thornbury',
  'Three Rivers',
  'Tidewater',
  'Trillium',
  'Union Square',
  'Valley Forge',
  'Verdant',
  'Vista',
  'Waterford',
  'Westbrook',
  'Whitestone',
  'Wildflower',
  'Willow Creek',
  'Windermere',
  'Yarrow',
  'Zephyr',
] as const;

const TRADES = [
  'Accounting',
  'Architects',
  'Auto Group',
  'Bakery',
  'Biotech',
  'Brewing',
  'Builders',
  'Capital Partners',
  'Charter School',
  'Chiropractic',
  'Coffee Roasters',
  'Community Bank',
  'Construction',
  'Credit Union',
  'Dental Care',
  'Dermatology',
  'Electric Supply',
  'Engineering',
  'Eye Associates',
  'Family Law',
  'Farms',
  'Fitness',
  'Food Bank',
  'Foundation',
  'Freight',
  'Furniture',
  'Garden Centers',
  'Health Partners',
  'Hotels',
  'Housing Trust',
  'Insurance',
  'Labs',
  'Landscaping',
  'Library Consortium',
  'Logistics',
  'Manufacturing',
  'Media',
  'Montessori',
  'Museum',
  'Orthodontics',
  'Outdoor Supply',
  'Pediatrics',
  'Pharmacy',
  'Plumbing & Heating',
  'Power Systems',
  'Press',
  'Property Management',
  'Publishing',
  'Realty',
  'Recruiting',
  'Robotics',
  'Roofing',
  'School District',
  'Senior Living',
  'Solar',
  'Staffing',
  'Studios',
  'Textiles',
  'Theater',
  'Title Company',
  'Tooling',
  'Travel',
  'Veterinary',
  'Vineyards',
  'Water Authority',
  'Wealth Management',
  'Wholesale',
  'Woodworks',
] as const;

const FORMS = [
  '',
  '',
  '',
  '',
  ' Inc',
  ' LLC',
  ' Group',
  ' & Co.',
  ' of Vermont',
  ' of Ohio',
  ' Northwest',
] as const;

const COMBINATIONS = STEMS.length * TRADES.length;

/** `count` names, each once: the fixed ones, then stems and trades in an order of the seed. */
export function organizationNames(seed: number, count: number): readonly string[] {
  const names: string[] = FIXED_NAMES.slice(0, count);
  const order = shuffled(COMBINATIONS, seed, 'names');
  for (let index = 0; names.length < count; index += 1) {
    const combination = order[index % COMBINATIONS] ?? 0;
    const stem = STEMS[combination % STEMS.length] ?? '';
    const trade = TRADES[Math.floor(combination / STEMS.length)] ?? '';
    const round = Math.floor(index / COMBINATIONS);
    // Once all pairs are used they come again, told apart by a branch number.
    names.push(`${stem} ${trade}${pick(FORMS, seed, 'form', index)}${round > 0 ? ` ${round + 1}` : ''}`);
  }
  return names;
}

const GIVEN = [
  'Amara',
  'Ben',
  'Chidi',
  'Dolores',
  'Elena',
  'Farid',
  'Grace',
  'Hugo',
  'Ines',
  'Jonas',
  'Keiko',
] as const;
const FAMILY = [
  'Abbott',
  'Bauer',
  'Costa',
  'Dang',
  'Eriksen',
  'Fields',
  'Gupta',
  'Hale',
  'Ito',
  'Jensen',
] as const;

/** A contact person of the organization at `index`; the address leads nowhere. */
export function contactPerson(seed: number, index: number): {readonly name: string; readonly email: string} {
  const given = pick(GIVEN, seed, 'given', index);
  const family = pick(FAMILY, seed, 'family', index);
  return {
    name: `${given} ${family}`,
    email: `${given}.${family}@organization-${index + 1}.example`.toLowerCase(),
  };
}

/** The day an organization became a customer, as years and days before a contract's start. */
export const customerAge = (
  seed: number,
  index: number,
): {readonly years: number; readonly days: number} => ({
  years: Math.floor(chance(seed, 'age', index) ** 2 * 8) + 1,
  days: whole(0, 364, seed, 'age-days', index),
});
