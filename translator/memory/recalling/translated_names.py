"""Capitalised words that are no names, or names that other languages have another word for.

"5 April" says nothing of how to write "5 March", and "to Berlin" nothing of "to Munich". What is
missing here costs a wrong word in an answer of the memory, what is here and need not be only that
the model is asked.
"""

from __future__ import annotations

import re

from translator.core.languages import LANGUAGES

_ENGLISH = """
Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July
August September October November December Christmas Easter
Africa Algeria America Argentina Asia Australia Austria Belarus Belgium Brazil Britain Bulgaria
Canada Chile China Colombia Croatia Cuba Czechia Denmark Egypt England Estonia Ethiopia Europe
Finland France Germany Greece Holland Hungary Iceland India Indonesia Iran Iraq Ireland Israel Italy
Japan Jordan Kenya Kingdom Korea Latvia Lebanon Libya Lithuania Luxembourg Mexico Morocco
Netherlands Norway Peru Philippines Poland Romania Russia Scotland Serbia Singapore Slovakia
Slovenia Spain States Sweden Switzerland Syria Thailand Tunisia Turkey Ukraine Union Wales
Antwerp Athens Beijing Belgrade Brussels Bucharest Cairo Cologne Copenhagen Edinburgh Florence
Geneva Genoa Havana Jerusalem Lisbon London Milan Moscow Munich Naples Nuremberg Petersburg Prague
Rome Seville Tokyo Turin Venice Vienna Warsaw Zurich Alps Atlantic Bavaria Danube Mediterranean
Pacific Rhine Thames
African American Asian Australian Austrian Belgian Brazilian British Canadian Christian Egyptian
European Indian Irish Israeli Jewish Mexican Muslim Scottish Swiss
Aunt Dad Daddy Father God Grandma Grandpa Lady Lord Madam Miss Mom Mommy Mother Mr Mrs Ms Mum Mummy
King President Prince Princess Professor Queen Sir Uncle
"""
_FRENCH = """
Afrique Algérie Allemagne Amérique Angleterre Argentine Asie Australie Autriche Belgique Brésil
Bretagne Bulgarie Chili Chine Colombie Corée Croatie Danemark Égypte Écosse Espagne Europe Finlande
Grèce Hongrie Inde Indonésie Irlande Islande Israël Italie Japon Liban Maroc Mexique Norvège
Pays-Bas Pérou Pologne Roumanie Royaume-Uni Russie Serbie Suède Suisse Syrie Tunisie Turquie
États-Unis Athènes Barcelone Bruxelles Bucarest Copenhague Édimbourg Gênes Genève Jérusalem Lisbonne
Londres Moscou Pékin Varsovie Venise Vienne Alpes Atlantique Danube Méditerranée Pacifique Rhin
Allemand Allemande Américain Américaine Anglais Anglaise Chinois Espagnol Français Française Italien
Japonais Dieu Madame Mademoiselle Maman Mlle Mme Monsieur Noël Papa Pâques
"""
_SPANISH = """
África Alemania América Argelia Australia Bélgica Brasil Bretaña Canadá Corea Croacia Dinamarca
Egipto Escocia España Estados Europa Finlandia Francia Grecia Holanda Hungría Inglaterra Irlanda
Islandia Italia Japón Líbano Marruecos México Noruega Países Perú Polonia Reino Rumania Rusia Serbia
Siria Suecia Suiza Tailandia Túnez Turquía Ucrania Unido Unidos Atenas Bruselas Bucarest Colonia
Copenhague Edimburgo Florencia Génova Ginebra Habana Jerusalén Lisboa Londres Milán Moscú Múnich
Nápoles Pekín Praga Roma Sevilla Tokio Turín Varsovia Venecia Viena Alpes Atlántico Danubio
Mediterráneo Pacífico Rin Dios Navidad Papa Señor Señora Sr Sra Ud
Uds Usted Ustedes
"""
_NAMES = {
    "en": {*_ENGLISH.split(), *(entry.name for entry in LANGUAGES.values())},
    "es": set(_SPANISH.split()),
    "fr": set(_FRENCH.split()),
}
# "I'm", "Tom's" for "Tom is" or what is his, "Tom'll".
_CONTRACTED = re.compile(r"['’](?:d|ll|m|re|s|ve)$")


def is_translated(word: str, language: str) -> bool:
    """Whether a capitalised word of this language is one that is translated."""
    if language == "en" and _CONTRACTED.search(word):
        return True
    return word in _NAMES.get(language, ())
