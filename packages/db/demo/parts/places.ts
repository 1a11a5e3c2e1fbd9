/** Where a customer is: its country decides VAT and the legal terms, its region who looks after it. */
export type Place = { city: string; country: 'FR' | 'BE' }

export type Region = {
  name: string
  repCodes: readonly string[]
  places: readonly Place[]
  /** What a business may be named after. */
  landscapes: readonly string[]
}

const places = (country: Place['country'], cities: string): Place[] =>
  cities.split(', ').map((city) => ({ city, country }))

export const regions: readonly [Region, Region, Region] = [
  {
    name: 'North',
    repCodes: ['R01', 'R02', 'R03'],
    landscapes: ['de la Lys', 'de la Deûle', 'du Hainaut', 'de la Scarpe', 'des Flandres', 'de l’Artois'],
    places: [
      ...places(
        'FR',
        'Lille, Roubaix, Tourcoing, Valenciennes, Dunkerque, Arras, Amiens, Saint-Omer, Béthune',
      ),
      ...places('BE', 'Gent, Antwerpen, Kortrijk, Leuven, Brugge, Bruxelles, Liège, Namur, Mons, Tournai'),
    ],
  },
  {
    name: 'West',
    repCodes: ['R04', 'R05'],
    landscapes: ['de l’Odet', 'de la Vilaine', 'du Golfe', 'de Cornouaille', 'de la Loire', 'du Bocage'],
    places: places(
      'FR',
      'Nantes, Rennes, Quimper, Brest, Angers, Le Mans, Saint-Malo, Caen, La Rochelle, Vannes, Cholet, Lorient',
    ),
  },
  {
    name: 'South-East',
    repCodes: ['R06', 'R07', 'R08'],
    landscapes: ['du Rhône', 'du Vercors', 'de l’Isère', 'des Calanques', 'du Pilat', 'des Bauges'],
    places: places(
      'FR',
      'Lyon, Grenoble, Saint-Étienne, Valence, Avignon, Marseille, Montpellier, Nîmes, Annecy, Chambéry, Nice, Aix-en-Provence',
    ),
  },
]
