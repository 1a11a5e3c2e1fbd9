import type { Place, Region } from './places.ts'
import type { Random } from './random.ts'

const list = (names: string): readonly string[] => names.split(', ')

const frenchSurnames = list(
  'Lefèvre, Moreau, Girard, Bonnet, Dupuis, Fontaine, Chevalier, Roussel, Perrin, Mercier, Blanchard, Guérin, ' +
    'Boyer, Garnier, Faure, Lacroix, Barbier, Renaud, Brunet, Schmitt, Gaillard, Noël, Leclercq, Deschamps, ' +
    'Vasseur, Carpentier, Caron, Delattre, Lebrun, Charpentier, Prévost, Poulain, Marchand, Hubert, Besnard, ' +
    'Le Roux, Le Gall, Kervella, Guillou, Quéméneur, Tanguy, Cadiou, Jégou, Arnaud, Chabert, Vial, Roche, ' +
    'Ferrand, Bérard, Giraud, Ollivier, Pélissier, Astier, Benoît, Martinez, Da Silva, Benhaddou, Nguyen',
)
const flemishSurnames = list(
  'Peeters, Janssens, Maes, Willems, Claes, Goossens, Wouters, De Smet, De Clercq, Vermeersch, Van Damme, ' +
    'Verstraete, Desmet, Lambrecht, Van den Broeck, Hendrickx, Baert, Coppens, Vandewalle, Sercu, Dewitte, Geerts',
)
const walloonSurnames = list(
  'Lejeune, Dubois, Lambert, Dumont, Leroy, Denis, Collard, Gérard, Servais, Thiry, Piérard',
)
const frenchFirst = list(
  'Léa, Gaëlle, Jérôme, Mickaël, Chloé, Étienne, Noémie, Loïc, Amélie, François, Zoé, Hervé',
)
const flemishFirst = list('Wout, Lotte, Pieter, An, Joris, Griet, Stijn, Nele')
const frenchTrades = list(
  'Menuiserie, Charpentes, Matériaux, Transports, Boulangeries, Imprimerie, Plomberie, Électricité, Ateliers, ' +
    'Serrurerie, Brasserie, Conserverie, Pépinières, Cartonnages, Fonderie, Peintures, Quincaillerie, Négoce, ' +
    'Chaudronnerie, Papeteries, Laiterie, Maçonnerie, Couverture, Carrelages, Métallerie, Distribution',
)
const flemishTrades = list(
  'Bouwbedrijf, Drukkerij, Transport, Schrijnwerkerij, Dakwerken, Brouwerij, Bakkerij, Metaalwerken, ' +
    'Tuinbouw, Groothandel, Elektro, Schilderwerken, Houthandel, Verpakkingen',
)
const things = list(
  'Vergers, Ateliers, Moulins, Forges, Chais, Comptoirs, Jardins, Caves, Entrepôts, Scieries',
)
type Naming = { place: Place; region: Region; random: Random }

/** A name a customer in this place might have, and whether it is a person's. */
export function nameOf({ place, region, random }: Naming): { name: string; kind: 'company' | 'soleTrader' } {
  const flemish = place.country === 'BE' && !walloonCities.has(place.city)
  if (random.chance(0.09)) {
    const first = random.pick(flemish ? flemishFirst : frenchFirst)
    return { name: `${first} ${random.pick(surnamesOf(place, flemish))}`, kind: 'soleTrader' }
  }
  return { name: companyName({ place, region, random }, flemish), kind: 'company' }
}

function companyName({ place, region, random }: Naming, flemish: boolean): string {
  const surname = random.pick(surnamesOf(place, flemish))
  const form = random.pick(formsOf(place.country, flemish))
  if (flemish) return `${random.pick(flemishTrades)} ${surname} ${form}`
  switch (random.int({ from: 0, to: 5 })) {
    case 0:
      return `${surname} & Fils ${form}`
    case 1:
      return `Établissements ${surname} ${form}`
    case 2:
      return `Les ${random.pick(things)} ${random.pick(region.landscapes)} ${form}`
    case 3:
      return `${surname} Frères ${form}`
    default:
      return `${random.pick(frenchTrades)} ${surname} ${form}`
  }
}

const surnamesOf = (place: Place, flemish: boolean): readonly string[] => {
  if (flemish) return flemishSurnames
  return place.country === 'BE' ? walloonSurnames : frenchSurnames
}

const formsOf = (country: Place['country'], flemish: boolean): readonly string[] => {
  if (country === 'FR') return ['SARL', 'SAS', 'SA', 'EURL']
  return flemish ? ['BV', 'NV', 'CV'] : ['SRL', 'SA', 'SC']
}

const walloonCities = new Set(['Bruxelles', 'Liège', 'Namur', 'Mons', 'Tournai'])
