/** The commonest words of the five languages in Latin letters, everyday and legal, and letter groups that are rare outside one of them. */
export type LatinLang = 'en' | 'de' | 'nl' | 'fr' | 'it'

const latinWords: Readonly<Record<LatinLang, string>> = {
  en: 'the of and to by shall be this or with which for that from may its not any have has had is was were been on as are at an it he she they who whom whose his her their will would such all each other both between under within without if when where no article articles agreement party parties state states person persons request reply time limit limits costs date birth place clauses entry into force annex form data protection air officer signed name passport residence permit citizen citizenship removal return detention lawyer court judge appeal interpreter refugee asylum police report statement witness day days month months year years week hour hours notice decision section chapter part',
  de: 'der die das und des dem den von zu mit eine einer einem einen eines ein ist sind wird werden wurde für auf oder nicht im in zur zum nach über durch bei bis aus an als auch er sie es wer wie hat haben keine kein ohne unter zwischen wenn dass artikel abkommen vertragspartei vertragsparteien frist fristen kosten ort haft antwort anhang gesuch formular datum geburt behörde behörden staat staaten person personen rückübernahme ausländer aufenthalt gericht beschwerde entscheid tag tage tagen monat monate jahr jahre stunde stunden name reisepass flüchtling polizei zeuge aussage abschnitt kapitel',
  nl: 'de het van een en te voor dat met op zijn is wordt worden werd niet door aan deze dit bij naar om of als ook er hij zij ze wie wat heeft hebben geen zonder onder tussen tot uit over in artikel overeenkomst partij partijen verdrag termijn termijnen kosten plaats bewaring antwoord bijlage verzoek formulier datum geboorte autoriteit autoriteiten staat staten persoon personen terugname vreemdeling verblijf rechter beroep besluit dag dagen maand maanden jaar jaren uur naam paspoort vluchteling politie getuige verklaring hoofdstuk',
  fr: 'le la les des et du de une un dans par pour sur est sont au aux qui que ne pas ce cet cette ces a été être avoir il elle ils elles sans sous entre si avec son sa ses leur leurs article articles accord partie parties délai délais frais lieu détention réponse annexe demande formulaire date naissance signé agent transfert voie données entrée vigueur dispositions autorité autorités état états personne personnes réadmission étranger séjour juge recours décision jour jours mois an ans année heure nom passeport réfugié police témoin déclaration chapitre aucune aucun l d',
  it: 'il lo la i gli le di che e ed del dello della dei degli delle in nel nella per con un uno una non sono si al alla ai alle dal dalla da è stato stata essere avere chi ha hanno senza sotto tra fra se suo sua loro articolo articoli accordo parte parti termine termini spese luogo detenzione risposta allegato domanda modulo data nascita firma via dati entrata vigore disposizioni autorità stati persona persone riammissione straniero soggiorno giudice ricorso decisione giorno giorni mese mesi anno anni ora ore nome passaporto rifugiato polizia testimone dichiarazione capitolo nessuna nessun presente l d',
}

export const latinEntries = Object.entries(latinWords) as readonly (readonly [LatinLang, string])[]

/** Each counts a little, so that a line of words nobody listed still leans the right way. */
export const letterGroups: readonly (readonly [LatinLang, RegExp])[] = [
  ['en', /th|wh|ough|tion$|ing$|ness$|ship$|ed$|ly$|ey|ow|sh|ght|ck|y$/gu],
  ['de', /ä|ö|ü|ß|sch|ung|keit|heit|lich|tz|pf|ei(?!j)|chen$|ieren$|ft|ich|cht|au|ie|z/gu],
  ['nl', /ij|aa|oo|uu|ee|oe|sch|heid|lijk|ing$|gd$|cht|eu|ui|tj|uw|ken$|^ge|en$|v/gu],
  ['fr', /[éèêëçàùœ]|eau|aux$|tion$|ment$|eux|ou|oi|qu|ais|aire$|eur$|ées?$|que$|ure$|ances?$/gu],
  ['it', /[ìòà]|zion|mento$|[aeio]$|gli|cch|ggi|tt|ità|gn|[aeiou]t[oai]$|are$|ire$/gu],
]
