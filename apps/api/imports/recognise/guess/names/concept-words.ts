/** What the parts of a column's name can mean. A word stands under one meaning only. */
export const conceptWords = {
  customer: `client cli clt clients customer customers cust custr debtor debiteur debitor acheteur buyer payer payeur
    tiers auxiliaire aux partner partenaire adherent abonne kunde kunden kd klant cliente soldto billto donneur`,
  supplier: 'fournisseur fournisseurs fourn frs supplier vendor lieferant kreditor leverancier proveedor',
  number: `numero num no n nr nbr number nummer code cod id ident identifiant reference ref refs rf matricule key cle
    clef immatriculation`,
  account: 'compte cpt cpte cte comptes account acct acc konto rekening cuenta',
  name: `nom noms name naam raison sociale rs intitule denomination enseigne bezeichnung societe company firma entreprise`,
  label: 'libelle lib label designation texte text description',
  invoice: `facture factures fact fac fct facturation invoice inv invoices bill billing rechnung rechn rg factuur
    factura fattura facturee`,
  document: 'piece pce pieces doc document documents voucher vch beleg justificatif stuk avoir titre',
  entry: 'ecriture ecr ecritures mouvement mvt operation',
  day: 'date dat dt dte le day on datum fecha data jour',
  issue: 'emission emis emise etabli etablie edition issued issue creation ausstellung',
  posting: `comptable comptabilisation compta posting saisie enregistrement entry booking buchung validation
    import extraction integration transfert modification maj`,
  due: `echeance ech eche echce echeances due butoir payable maturity exigible exigibilite faellig faelligkeit fallig falligkeit
    vencimiento scadenza verval vervaldag`,
  before: 'avant tard jusqu before until jusque bis',
  settle: `reglement rglt rgt regl regle reglee rglmt paiement paye payee paiements paid payment pay encaissement
    encaisse lettrage lettre settled settlement settle clearing cleared zahlung bezahlt ausgleich acompte virement
    betaald pago cobro`,
  open: `reste rest restant restante restants solde soldes ouvert ouverte open outstanding balance impaye impayes unpaid
    remaining remain residual residuel encours saldo offen offener payer regler encaisser percevoir recouvrer
    openstaand pendiente`,
  amount: 'montant mt mnt mtt mont amount amt somme betrag bedrag importe',
  total: 'total tot totaux',
  incl: 'ttc incl including inclus gross brutto tvac',
  excl: 'ht excl excluding htva hors',
  vat: 'tva vat tax taxe taxes mwst btw iva ust',
  rate: 'taux rate tx pct percent satz',
  currency: 'devise dev currency ccy cur curr monnaie wahrung waehrung valuta munt moneda',
  unit: 'eur euro euros usd chf gbp eu cts cents centimes minor',
  terms: `conditions condition cond terms term terme termes modalite modalites zahlungsbedingung zahlungsziel
    betalingstermijn`,
  delay: 'delai jours jrs jr jrss days tage dagen age anciennete nbj',
  value: 'valeur value wert waarde valor',
  side: 'debit credit sens soll haben dr',
  late: 'echu echue echus retard late overdue depassement arrieres arrears verzug',
  rep: `commercial commerciale representant repr rep vendeur vrp salesperson salesman seller agent vertreter attache
    technico atc`,
  manager: 'gestionnaire responsable suivi charge owner interlocuteur utilisateur user operateur',
  order: 'commande cde cmd cmde order po bdc auftrag bestellung bestelling pedido',
  delivery: 'livraison liv livre bl bdl delivery shipment expedition lieferung',
  dispute: 'litige litiges lit conteste contestation dispute disputed contentieux litigieux strittig',
  contact: `tel telephone phone fax mobile portable gsm mail email courriel contact telefon iban bic rib web site`,
  address: 'adresse addr adr address rue street cp postal zip plz postcode',
  city: 'ville city town commune localite ort',
  country: 'pays country land',
  registration: 'siren siret rcs naf ape intracom intracommunautaire duns registre',
  status: `statut status etat type nature categorie category sens journal jnl relance relances niveau dunning rappel
    mahnung mahn betreibung betreibungs bloc blocage bloque marque score note risque`,
  running: 'cumul cumule cumulee progressif progressive glissant running',
  expected:
    'prevu prevue prevision previsionnel previsionnelle attendu attendue expected planned theorique promise promesse',
  line: 'ligne line lig row rang seq sequence index compteur',
  comment: 'commentaire comment comments remarque observation observations memo motif notes',
  bank: 'banque bank mode moyen method remise cheque caisse',
  period: 'periode period exercice mois month annee year fiscal semaine trimestre',
  discount: 'escompte discount remises rabais skonto',
  limit: 'plafond limite limit autorise autorisation autorisee',
  until: 'fin end expiry validite',
  insurance: 'assurance assure insured assureur garantie coface sfac',
  region: 'region secteur zone territoire territory area',
  site: 'agence agency etab branche filiale depot business service departement chantier affaire projet project',
  group: 'groupe group parent',
  form: 'forme juridique kind',
  insolvency: 'procedure insolvency collective insolvabilite',
  net: 'net nette netto',
  not: 'non not',
} as const

export type Concept = keyof typeof conceptWords

export const isConcept = (text: string): text is Concept => Object.hasOwn(conceptWords, text)

/** Each word with its meaning. */
export const conceptOfWord: ReadonlyMap<string, Concept> = new Map(
  Object.entries(conceptWords).flatMap(([concept, words]) =>
    isConcept(concept) ? words.split(/\s+/).map((word) => [word, concept] as const) : [],
  ),
)

/** Words that say nothing by themselves. */
export const fillerWords: ReadonlySet<string> = new Set(
  'de d du la l les des the of to a au en et par pour our your sur und der die das van het by at in s vente ventes sales'.split(
    ' ',
  ),
)
