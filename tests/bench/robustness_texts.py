"""The sentences that ``bench_robustness`` cuts, shouts and misspells; written for it."""

from __future__ import annotations

_ENGLISH = """\
The bakery on the corner opens at six.
I left my umbrella on the train again.
Can you hear the rain on the roof?
My neighbour repairs old radios in his cellar.
We should book the tickets before Friday.
The soup needs a little more salt.
Nobody told us that the road was closed.
She wrote the address on the back of her hand.
Please switch off the light when you leave.
His handwriting is hard to read.
The children built a boat out of cardboard.
Do you know a good dentist near here?
It smells of fresh paint in the hall.
I would rather walk than wait for the bus.
The museum is free on the first Sunday of the month.
They sold their house and moved to the coast.
How long does the battery last?
My sister is allergic to nuts.
The meeting was moved to the afternoon.
He always forgets where he parked.
The lake was frozen until the end of March.
We need two more chairs for the guests.
Could you send me the photos from last night?
The cat sleeps on the warm windowsill.
There is a small scratch on the left door.
I learned to swim when I was thirty.
The key does not fit the lock.
What did the doctor say about your knee?
Our flight was delayed because of fog.
She plays the cello in the city orchestra.
The printer is out of paper.
You can return the shoes within two weeks.
I have never eaten anything so sour.
The old bridge will be torn down next year.
Do pupils pay less for the museum?
He apologised for the mistake in the invoice.
The tomatoes are not ripe yet.
We watched the ships from the balcony.
Why is the washing machine so loud?
The report must be signed by both partners.
I heard a strange noise in the attic.
Her grandfather was a lighthouse keeper.
The restaurant does not take credit cards.
Turn right after the second traffic light.
The shop assistant wrapped the vase in newspaper.
I could not sleep because of the heat.
Who left the gate open?
The new software is slower than the old one.
We met on a ferry many years ago.
The mirror broke into a thousand pieces.
Please do not feed the ducks.
His voice was shaking when he answered.
The library lends board games as well.
I am looking for a gift for my uncle.
The path follows the river for a while.
Are the windows in the bedroom closed?
The engine makes a rattling sound when it is cold.
She has been working here since the spring.
The landlord promised to fix the heating.
We ran out of milk this morning.
That colour suits you very well.
The answer is on the last page of the book.
I prefer the seat by the window.
The snow had covered all the signs.
When does the pharmacy close today?
He carried the heavy box up the stairs.
The concert was better than we had expected.
There are too many apps on my phone.
My alarm clock stops every night at two.
The judge did not believe the witness.
Have you already fed the goldfish?
The wind blew the tent away.
I only understood half of the joke.
The garden is full of weeds.
They are painting the kitchen yellow.
Could we sit a little closer to the stage?
The lift is out of order.
She keeps her letters in a tin box.
The dough has to rest for an hour.
It is too early to say who will win.
The bus driver waited for the old lady.
Which of these keys is yours?
"""

_GERMAN = """\
Die Bäckerei an der Ecke macht um sechs auf.
Ich habe meinen Schirm schon wieder im Zug vergessen.
Hörst du den Regen auf dem Dach?
Mein Nachbar repariert alte Radios in seinem Keller.
Wir sollten die Karten noch vor Freitag buchen.
In der Suppe fehlt ein wenig Salz.
Niemand hat uns gesagt, dass die Straße gesperrt ist.
Sie schrieb sich die Adresse auf die Hand.
Bitte mach das Licht aus, wenn du gehst.
Seine Schrift ist schwer zu lesen.
Die Kinder haben ein Boot aus Pappe gebaut.
Kennen Sie hier in der Nähe einen guten Zahnarzt?
Im Flur riecht es nach frischer Farbe.
Ich gehe lieber zu Fuß, als auf den Bus zu warten.
Am ersten Sonntag im Monat kostet das Museum nichts.
Sie haben ihr Haus verkauft und sind an die Küste gezogen.
Wie lange hält der Akku?
Meine Schwester verträgt keine Nüsse.
Die Besprechung wurde auf den Nachmittag verschoben.
Er weiß nie, wo er geparkt hat.
Der See war bis Ende März zugefroren.
Wir brauchen noch zwei Stühle für die Gäste.
Kannst du mir die Fotos von gestern Abend schicken?
Die Katze schläft auf der warmen Fensterbank.
An der linken Tür ist ein kleiner Kratzer.
Ich habe erst mit dreißig schwimmen gelernt.
Der Schlüssel passt nicht ins Schloss.
Was hat der Arzt zu deinem Knie gesagt?
Unser Flug hatte wegen Nebel Verspätung.
Sie spielt Cello im städtischen Orchester.
Der Drucker hat kein Papier mehr.
Sie können die Schuhe innerhalb von zwei Wochen zurückgeben.
So etwas Saures habe ich noch nie gegessen.
Die alte Brücke wird nächstes Jahr abgerissen.
Gibt es eine Ermäßigung für Studenten?
Er entschuldigte sich für den Fehler in der Rechnung.
Die Tomaten sind noch nicht reif.
Vom Balkon aus sahen wir den Schiffen zu.
Warum ist die Waschmaschine so laut?
Beide Partner müssen den Bericht unterschreiben.
Ich habe auf dem Dachboden ein seltsames Geräusch gehört.
Ihr Großvater war Leuchtturmwärter.
Das Restaurant nimmt keine Kreditkarten.
Biegen Sie nach der zweiten Ampel rechts ab.
Die Verkäuferin wickelte die Vase in Zeitungspapier.
Wegen der Mücken blieb das Fenster die ganze Nacht zu.
Wer hat das Tor offen gelassen?
Das neue Programm ist langsamer als das alte.
Wir haben uns vor vielen Jahren auf einer Fähre kennengelernt.
Der Spiegel zersprang in tausend Stücke.
Bitte die Enten nicht füttern.
Seine Stimme zitterte, als er antwortete.
Die Bücherei verleiht auch Brettspiele.
Ich suche ein Geschenk für meinen Onkel.
Der Weg folgt eine Weile dem Fluss.
Sind die Fenster im Schlafzimmer zu?
Bei Kälte klappert der Motor.
Sie arbeitet seit dem Frühling hier.
Der Vermieter hat versprochen, die Heizung zu reparieren.
Heute Morgen ist uns die Milch ausgegangen.
Diese Farbe steht dir sehr gut.
Die Antwort steht auf der letzten Seite des Buches.
Ich nehme lieber den Platz am Fenster.
Der Schnee hatte alle Schilder verdeckt.
Wann schließt heute die Apotheke?
Er trug die schwere Kiste die Treppe hinauf.
Das Konzert war besser, als wir erwartet hatten.
Auf meinem Handy sind zu viele Programme.
Mein Wecker bleibt jede Nacht um zwei stehen.
Der Richter glaubte dem Zeugen nicht.
Hast du die Goldfische schon gefüttert?
Der Wind hat das Zelt weggeweht.
Ich habe nur die Hälfte des Witzes verstanden.
Der Garten ist voller Unkraut.
Sie streichen die Küche gelb.
Können wir etwas näher an der Bühne sitzen?
Der Aufzug im Hinterhaus steht schon wieder still.
Sie bewahrt ihre Briefe in einer Blechdose auf.
Der Teig muss eine Stunde ruhen.
Es ist noch zu früh, um zu sagen, wer gewinnt.
Der Busfahrer wartete auf die alte Dame.
Welcher von diesen Schlüsseln gehört dir?
"""

_FRENCH = """\
Le facteur passe toujours avant midi.
J'ai encore perdu un gant dans le métro.
Tu entends le tonnerre au loin ?
Ma voisine répare des vélos dans son garage.
Il faudrait réserver une table pour samedi soir.
Cette sauce manque un peu de poivre.
Personne ne m'a dit que le pont était fermé.
Elle a noté le numéro sur un vieux ticket de caisse.
Refermez le portail du jardin en partant, je vous prie.
Je n'arrive pas à lire son écriture.
Les enfants ont construit une cabane avec des draps.
Connaissez-vous un bon coiffeur dans le quartier ?
Ça sent le café dans tout l'escalier.
J'aime mieux prendre mon vélo que chercher une place.
La piscine est gratuite pour les moins de six ans.
Ils ont quitté la ville pour reprendre une ferme.
Combien de temps faut-il laisser sécher la peinture ?
Mon frère ne supporte pas l'odeur du poisson.
Le rendez-vous a été repoussé à la semaine prochaine.
Il ne sait jamais où il a mis ses lunettes.
La rivière a débordé au début du printemps.
Il nous manque deux assiettes pour les invités.
Pourrais-tu m'envoyer la recette de ce gâteau ?
Le chien dort devant la cheminée.
Il y a une petite tache sur la manche gauche.
J'ai appris à conduire à quarante ans.
Cette clé n'ouvre pas la cave.
Qu'est-ce que le vétérinaire a dit de sa patte ?
Notre bateau est parti en retard à cause du brouillard.
Elle joue de la clarinette dans la fanfare du village.
Il n'y a plus d'agrafes dans ce tiroir.
Vous pouvez échanger la veste pendant un mois.
Je n'ai jamais rien mangé d'aussi piquant.
On va démolir l'ancienne gare l'année prochaine.
Les étudiants paient-ils moins cher le dimanche ?
Elle s'est excusée pour l'erreur dans le devis.
Les cerises ne sont pas encore mûres.
Depuis la terrasse, nous regardions passer les péniches.
Pourquoi le frigo fait-il autant de bruit ?
Les deux locataires doivent signer le contrat.
J'ai entendu des pas au grenier.
Son grand-père était horloger.
Ce marchand n'accepte que les espèces.
Prenez la première rue à gauche après la mairie.
La fleuriste a enveloppé le bouquet dans du papier journal.
Le bruit des moustiques m'a empêché de dormir.
Qui a laissé le robinet ouvert ?
La nouvelle caisse est plus lente que l'ancienne.
Nous nous sommes connus dans une auberge de montagne.
Le vase s'est brisé en tombant de l'étagère.
Merci de ne pas marcher sur la pelouse.
Sa main tremblait quand il a signé.
La médiathèque prête aussi des instruments de musique.
Je cherche un cadeau pour ma marraine.
Le sentier longe le canal pendant deux kilomètres.
Est-ce que les volets de la chambre sont fermés ?
Le moteur cale dès qu'il fait froid.
Il travaille dans cette boulangerie depuis l'automne.
Le propriétaire a promis de changer la chaudière.
Il ne reste plus de beurre : va en acheter, s'il te plaît.
Ce chapeau te va vraiment bien.
La solution se trouve à la fin du cahier.
Je préfère m'asseoir côté couloir.
Le sable avait recouvert le chemin.
À quelle heure ferme la poste aujourd'hui ?
Elle a monté les valises toute seule au cinquième étage.
Le film était plus drôle que je ne le pensais.
J'ai trop de photos dans mon téléphone.
Ma montre retarde de dix minutes chaque jour.
Le jury n'a pas cru à son histoire.
As-tu donné à manger aux poules ?
Le vent a emporté le parasol ; il flotte dans l'étang.
Je n'ai pas compris la fin de la blague.
Quel désordre dans cette chambre !
Ils repeignent le couloir en vert.
On pourrait s'asseoir un peu plus près de l'écran ?
L'ascenseur est en panne depuis mardi.
Elle garde ses boutons dans une boîte à biscuits.
La pâte doit reposer toute une nuit.
Il est trop tôt pour savoir qui sera élu.
Le chauffeur a attendu que la vieille dame soit assise.
Lequel de ces manteaux est le tien ?
"""

SENTENCES = {"en": _ENGLISH.splitlines(), "de": _GERMAN.splitlines(), "fr": _FRENCH.splitlines()}

_ENGLISH_WORDS = """
house yes tomorrow umbrella thanks quickly blue Monday hello kitchen perhaps seven ticket sorry
always engine winter hungry left please
"""
_GERMAN_WORDS = """
Haus ja morgen Regenschirm danke schnell blau Montag hallo Küche vielleicht sieben Fahrkarte leider
immer Motor Winter hungrig links bitte
"""
_FRENCH_WORDS = """
maison oui demain parapluie merci vite bleu lundi bonjour cuisine peut-être sept billet désolé
toujours moteur hiver affamé gauche pardon
"""
WORDS = {
    "en": _ENGLISH_WORDS.split(),
    "de": _GERMAN_WORDS.split(),
    "fr": _FRENCH_WORDS.split(),
}

LISTS = {
    "en": [
        "milk, eggs, bread, butter, cheese",
        "- call the plumber\n- water the plants\n- pay the rent",
        "1. Open the lid\n2. Remove the battery\n3. Wait ten seconds",
        "red; green; blue; white",
        "apples and pears and plums and cherries and grapes",
        "Monday: bread\nTuesday: fish\nWednesday: soup",
        "shirt, shirt, shirt, trousers, socks, socks",
        "* size: small\n* colour: grey\n* price: on request",
    ],
    "de": [
        "Milch, Eier, Brot, Butter, Käse",
        "- Klempner anrufen\n- Blumen gießen\n- Miete zahlen",
        "1. Deckel öffnen\n2. Batterie entnehmen\n3. Zehn Sekunden warten",
        "rot; grün; blau; weiß",
        "Äpfel und Birnen und Pflaumen und Kirschen und Trauben",
        "Montag: Brot\nDienstag: Fisch\nMittwoch: Suppe",
        "Hemd, Hemd, Hemd, Hose, Socken, Socken",
        "* Größe: klein\n* Farbe: grau\n* Preis: auf Anfrage",
    ],
    "fr": [
        "lait, farine, sucre, levure, œufs",
        "- rappeler le garagiste\n- sortir les poubelles\n- payer la cantine",
        "1. Dévisser le bouchon\n2. Vider le réservoir\n3. Attendre une minute",
        "rouge ; vert ; bleu ; blanc",
        "des pommes et des poires et des prunes et des cerises et du raisin",
        "Lundi : soupe\nMardi : poisson\nMercredi : crêpes",
        "pull, pull, pull, pantalon, chaussettes, chaussettes",
        "* taille : petite\n* couleur : gris\n* prix : sur demande",
    ],
}

MIXED = {
    "en": [
        "The word Feierabend has no good translation.",
        "We had café au lait and a croissant.",
        "Hola, where is the station?",
        "He said bonjour and left.",
        "My colleague writes 你好 in every mail.",
        "The sign said Achtung, but nobody stopped.",
        "Let us meet at the Marktplatz at noon.",
        "She answered ありがとう and smiled.",
    ],
    "de": [
        "Das Meeting war wieder viel zu lang.",
        "Wir hatten einen café au lait und ein Croissant.",
        "Hola, wo ist der Bahnhof?",
        "Er sagte nice to meet you und ging.",
        "Meine Kollegin schreibt 你好 in jede Mail.",
        "Auf dem Schild stand keep out, aber niemand hielt an.",
        "Das Update ist leider nicht ready.",
        "Sie antwortete ありがとう und lächelte.",
    ],
    "fr": [
        "Le meeting a encore duré toute la matinée.",
        "Nous avons commandé des fish and chips et une limonade.",
        "Hola, où est la gare ?",
        "Il a dit see you later et il est parti.",
        "Ma collègue écrit 你好 au début de chaque message.",
        "Sur la grille, on lisait no entry, mais tout le monde passait.",
        "La mise à jour n'est pas encore ready.",
        "Elle a répondu ありがとう en souriant.",
    ],
}

EMPTYISH = ("…", "?", "-", "!", ".", "a", "x", "z", "Q", "...", "—", "()", '"', "??", "7", "*")
