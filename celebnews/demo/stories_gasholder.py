"""A stadium in an old gasholder: its first night, the blame for it, a charity match and a pocket."""

from celebnews.demo.shapes import DemoStory

GASHOLDER_STORIES: tuple[DemoStory, ...] = (
    DemoStory(
        key="gasholder-opening",
        kind="news",
        section="music",
        headline="Eleven dry minutes: how the opening of the Gasholder went down the drain",
        standfirst="Twenty-two thousand people came to hear Caraway sing a stadium into being. At 8.11 the ground began to water itself, and it would not be talked out of it.",
        body="""<p>It is agreed that the first eleven minutes were superb. <a data-person="caraway">Caraway</a>, who was born two hundred yards away and had asked to come in by the ordinary turnstile, walked out to the centre spot of the Gasholder at eight on Saturday evening with a microphone, a cornet player and no announcement. She rapped the names of the streets that had gone to make room for the gasworks. Then she rapped those that had gone to make room for the ground. Twenty-two thousand people, many of them from one or the other, had their hands in the air.</p>
<p>At eleven minutes past, so did the sprinklers.</p>
<figure data-photo="gasholder-dusk"></figure>
<h2>What was planned</h2>
<p>Northquay Albion’s new home stands in the iron ring of a Victorian gasholder, and is the handsomest thing to have happened to the canal since they stopped filling it in. There is no road to it yet, since the only one on offer runs through <a data-story="duke-plot-fourteen">an allotment whose tenant declines to be moved by his landlord</a>, who is himself. The public came on foot, along a towpath, with lanterns. It took them an hour and a half, and it was by common consent the best-organised part of the evening.</p>
<p>The rest had been timed to the second. There was to be a song, a film, a blessing by the bishop, a second song, and the first kick, by <a data-person="callum-ashgrove-footballer">Callum Ashgrove</a>, who played 412 matches for the club on its old ground and had had his knee strapped for this one. <a data-person="padmini-kettlewell">Padmini Kettlewell</a> was presenting it live to four million.</p>
<aside data-story="caraway-sample"><p>The letter that she carried by train and by bus, for four seconds of somebody else’s song</p></aside>
<h2>What happened</h2>
<p>There are ninety-six nozzles in the pitch. They come up out of the turf on small steel necks, turn their heads as if to see who is there, and discharge between them forty litres a second. The first to be hit was the cornet. The second was the bishop.</p>
<figure data-photo="caraway-eleven"></figure>
<p>For some moments it was taken for a part of the show, and cheered. Then the electricity, which is arranged to save lives rather than concerts, went off. The screens followed, after displaying the words <em>DROUGHT PROTOCOL: THANK YOU FOR YOUR PATIENCE</em>. Somebody in the control room tried to close the roof, and learnt what several architects could have told him, that it is a ring.</p>
<p>On television they went to Kettlewell, who was standing on the touchline with water running out of both sleeves. She had read the shipping forecast for seven years, and her voice did not move. “Gasholder,” she said. “Southwesterly, severe gale nine, increasing storm ten. Rain. Visibility: moderate, occasionally a bishop.” She then bent down, changed into her other shoes, and interviewed the groundsman.</p>
<figure data-photo="kettlewell-rain"></figure>
<h2>Thirty-eight minutes</h2>
<p>There is a wheel for this kind of thing, in a locked room. The key was with the contractor; the contractor was in Row 40; Row 40 was under a tarpaulin, singing. In the directors’ box the chief executive, Marcus Peverell-Oyelaran, spoke to the manufacturer’s help line, and was told that his call was important and that it was now Sunday morning.</p>
<p>And Caraway had not left. She had no sound and no lights. She sent the cornet player to dry his valves, took an umbrella from a steward, sat down on the centre spot, and began to sing; not rap, sing, in a small true alto that none of her records has on it. Those in the front rows took it up. It was “Shallow End”, by Municipal Baths, from which <a data-story="caraway-sample">she borrowed seven notes this year, after a good deal of correspondence</a>. In ten minutes it had reached the back. It is a song about learning to swim, and everybody of a certain age in Northquay knows the verses.</p>
<blockquote data-speaker="caraway"><p>My aunts were in row C with bin bags on. I thought, I can go home and be dry and have this be the night it was ruined, or I can stop here and have it be the night I was rained on. You only get to pick the verb.</p></blockquote>
<div data-embed="instagram" data-url="https://pictures.example/p/binbags/" data-author="Caraway" data-date="2026-06-28"><p>To the steward who lent me the umbrella: you said “bring it back when it stops”. It has stopped. Where do I bring it?</p></div>
<h2>The woman with the key</h2>
<p>What ended it was not the help line. At eleven minutes to nine a person in a club tracksuit was seen to come down the players’ tunnel, pace out a distance from the corner flag along the touchline, turn at a right angle, and pace out another. She lifted a square of turf as if it had been a rug. Under that there was an iron cover, and under the cover there was a tap.</p>
<figure data-photo="coach-portrait"></figure>
<p><a data-person="ljerka-sumanovac">Ljerka Šumanovac</a> has been the coach of Albion for four seasons, and before she allowed anybody to play on the pitch she had surveyed it. She turned the tap with a spanner that she had in her sock. Ninety-six heads looked round once more and went down. The silence was such that one could hear the drains.</p>
<p>“How did you know that it was there?” Kettlewell asked her, on the air. The coach thought about it. “It is on the drawing,” she said, and walked back up the tunnel; and it is reported by The Northquay Courier that she stopped beside the chief executive on her way, and put a folded piece of paper in his breast pocket. He has not said what it says. He has been seen to look at it.</p>
<h2>Counting up</h2>
<p>Nobody was hurt. One bishop has a cold. The first kick was taken at ten past nine, in a depth of some six inches, and travelled four yards, upright, like a duck. Ashgrove saluted it. Then, since there could be no film and no second song, and the pies had been cooked for the interval, the crowd ate them, and went home as they had come, by the towpath, with such lanterns as were still alight.</p>
<p>The club has promised an inquiry into why a stadium should take it into its head to water twenty-two thousand people. It plays its first match there in a fortnight, and is offering <a href="https://northquayalbion.example/ponchos/">a poncho with each season ticket</a>. As for the turf, it has never looked better.</p>""",
        days_ago=146,
        authors=("Tomás Quill", "Imogen Vale"),
        subjects=("caraway", "ljerka-sumanovac", "padmini-kettlewell"),
        mentioned=("callum-ashgrove-footballer",),
        earlier=(
            ("caraway-sample", "Seven notes, and who was asked for them"),
            ("duke-plot-fourteen", "Why there is no road"),
        ),
        topics=("Football", "Concerts"),
        photo="gasholder-crowd",
        seo_description="Northquay Albion opened its new stadium with a concert by Caraway. Eleven minutes in, ninety-six sprinklers joined it.",
    ),
    DemoStory(
        key="who-turned-the-tap",
        kind="opinion",
        section="opinion",
        headline="Nobody turned it on: a week of looking for a culprit in the wrong place",
        standfirst="The chairman blames the valve, the maker blames the chairman and the bishop is said to blame himself. Imogen Vale, who was in row F, thinks that a good night has been mislaid among them.",
        body="""<p>I was at <a data-story="gasholder-opening">the opening of the Gasholder</a>, as was everyone that I know, and I have been asked about it in shops. The question is always the same. It is not <em>what was it like?</em>, which I could answer. It is <em>whose fault was it?</em></p>
<p>There have been seven theories in as many days. The club suspects the maker of the sprinklers; he, by letter, suspects the club. Lantern Weekly has found a disgruntled groundsman. On Wednesday it was the turn of the Gasworks Lane allotments, because they are next door and have a tap, and because one of them is rented by <a data-person="augustin-duke-of-wexmere">a duke</a>, which makes a better headline than a washer.</p>
<h2>The case against blame</h2>
<p>Now, I like a culprit as well as anybody. My trade depends on them. But it seems to me that in the course of this hunt we have stepped over the only remarkable thing in the whole business, which is what people did when they got wet.</p>
<p>They stayed. They sang. A man in front of me, whom I had put down as the sort who complains, took off his coat and held it over two strangers for half an hour, at the full stretch of both arms, and I do not believe that he knew he was doing it. <a data-person="caraway">Caraway</a> sat down on the centre spot as one sits down on a kerb. And when it was over, and might have been sworn at, a woman who had known all along where the tap was walked off without waiting to be thanked.</p>
<h2>An inquiry of one</h2>
<p>Has anybody put it to <a data-person="ljerka-sumanovac">Ljerka Šumanovac</a>? I did, by the only means that she is known to answer. I wrote it on a squared page and had it handed in. <em>Whose fault was it?</em> My paper came back within the hour, folded once. She had crossed out the second word, so that it read, in my own hand: <em>Whose was it?</em></p>
<p>I have been turning that over ever since. If I understand her (one can never be sure), she means that a night belongs to those who were there; and that a club which spends a month proving that it was nothing to do with it may find, at the end, that it has won.</p>""",
        days_ago=139,
        authors=("Imogen Vale",),
        subjects=("ljerka-sumanovac",),
        mentioned=("augustin-duke-of-wexmere", "caraway"),
        earlier=(("gasholder-opening", "The night in question, nozzle by nozzle"),),
        topics=("Football", "Concerts"),
        photo="rain-lane",
        seo_description="A stadium drenched its guests, and seven theories say who did it. A column on what they leave out.",
    ),
    DemoStory(
        key="charity-match",
        kind="gallery",
        section="style",
        headline="In borrowed kit: eleven actors, eleven cooks and one very familiar shin",
        standfirst="The Gasholder got its second first night. It stayed dry, it ended three all, and for the first time in living memory a Callum Ashgrove scored past a Callum Ashgrove.",
        body="""<p>There were two conditions. Nobody was to be paid, and all clothes were to be borrowed from work. So it was that on Saturday eleven actors in the orange overalls of <em>The Breakwater Shift</em> lined up at the Gasholder against eleven cooks in whites, for the benefit of a road that goes round some allotments. <a data-person="padmini-kettlewell">Padmini Kettlewell</a> refereed, in her second pair of shoes.</p>
<p><a data-person="ljerka-sumanovac">Ljerka Šumanovac</a> coached both sides. “It saves an argument,” she said, which for her is a press conference.</p>
<figure data-photo="match-chefs"></figure>
<h2>The Cooks</h2>
<p><a data-person="konrad-hoyt">Konrad Hoyt</a> and <a data-person="defne-tuzcuoglu">Defne Tuzcuoğlu</a>, who had been speaking through solicitors until shortly before the match, were put at the heart of the defence “so that they should have to”. Both wore an apron, hers knotted behind, his in front, and between them nothing passed; nor, as it happened, did the ball. In goal they had <a data-person="callum-ashgrove-footballer">Callum Ashgrove</a>, who was left back here for most of his life and was admitted as a pastry hand after rolling out one sheet.</p>
<figure data-photo="match-actors"></figure>
<h2>The Actors</h2>
<p><a data-person="desire-loubakou">Désiré Loubakou</a> captained from midfield, leaving long pauses. <a data-person="solvi-brekkedal">Sølvi Brekkedal</a>, in a borrowed hard hat, scored the first two and apologised in Norwegian for the second. Up front stood <a data-person="callum-ashgrove">Callum Ashgrove</a>, the actor, who has insisted <a data-story="two-ashgroves">ever since a newspaper took him for the other one</a> that he does not play.</p>
<figure data-photo="match-sheet"></figure>
<h2>The goal</h2>
<p>At two all a corner came over, low and rather wet. It struck the actor on the shin. There was one witness better placed than anybody to know what that looks like, and he was on his line, with his gloves on his hips, watching it roll past him. “I thought, ‘So that’s how they felt,’” the goalkeeper said.</p>
<figure data-photo="match-tea"></figure>
<aside data-story="two-ashgroves"><p>For newcomers: one of them acts, one of them played, and neither is related</p></aside>
<h2>Half-time</h2>
<p>It lasted fifty minutes, because of the pie. A recording of it will be shown to caterers.</p>
<figure data-photo="coach-portrait"><figcaption>Šumanovac in the interval. Each team had a note, and it was the same one.</figcaption></figure>
<h2>At the end</h2>
<p>Tuzcuoğlu made it three all, with her head, from a cross by Hoyt that he had meant for somebody else. They shook hands on that before they could stop themselves. At eleven minutes past eight the whole ground went quiet and looked at the grass, remembering <a data-story="gasholder-opening">how it had been watered the last time</a>. Nothing stirred. Then all of them put up their umbrellas, out of courtesy, and sang.</p>
<figure data-photo="match-dusk"></figure>""",
        days_ago=13,
        authors=("Tomás Quill",),
        subjects=("callum-ashgrove", "callum-ashgrove-footballer", "ljerka-sumanovac"),
        mentioned=(
            "padmini-kettlewell",
            "konrad-hoyt",
            "defne-tuzcuoglu",
            "desire-loubakou",
            "solvi-brekkedal",
        ),
        earlier=(
            ("gasholder-opening", "The first first night"),
            ("two-ashgroves", "Which one is which"),
        ),
        topics=("Football", "Charity", "Mistaken identity"),
        photo="charity-crowd",
        seo_description="Actors in overalls, cooks in aprons, three goals each: the charity match at the Gasholder in pictures.",
    ),
    DemoStory(
        key="kit-pockets",
        kind="news",
        section="style",
        headline="Northquay Albion’s new shirt has a pocket, and the coach has already filled it",
        standfirst="Mila Szałwińska-Hoyt was asked for a third kit and delivered a garment. It is green, it can be climbed in, and the league has had to look up whether a player may carry post.",
        body="""<p>The rules of the game have a good deal to say about sleeves. On pockets they are silent, as the legal department of the league established yesterday after an afternoon with the index. <a data-person="mila-szalwinska-hoyt">Mila Szałwińska-Hoyt</a> had got there first. Her shirt for Northquay Albion, to be worn from Saturday, has one: on the left, below the heart, seven centimetres by nine.</p>
<p>It is of exactly the size of a leaf from a squared notebook, folded once.</p>
<h2>A place for a note</h2>
<p><a data-person="ljerka-sumanovac">Ljerka Šumanovac</a> conveys her instructions on paper. For four years they have been carried on with the water, read, and then stuffed into socks, where they run; the full back who last season was told <em>Stay wide</em> and read <em>Stay wife</em> is only now able to laugh about it. The coach wrote to the designer after <a data-story="charity-match">the charity match at which two teams had to share one message</a>. Her letter is the commission. It says, “Where should they put it?”</p>
<p>“I’ve had briefs of forty pages,” says Szałwińska-Hoyt, whose <a data-story="szalwia-pockets">last collection but one contained two hundred and six answers to that question</a>. “I rang her up and said, ‘Over the heart?’ There was such a long silence that I thought we’d been cut off. Then she said, ‘Lower. They look down when they are sorry.’”</p>
<h2>Who tried it on</h2>
<p>The fittings were done in the old boot room, with a stepladder. <a data-person="callum-ashgrove-footballer">Callum Ashgrove</a>, whom the designer has measured before, stood in for eleven men of different shapes, and was told to head, throw, slide and look remorseful. “She asked me, ‘Can you feel it?’ and I said, ‘No,’ and she said, ‘Then it’s finished,’” he told The Northquay Courier.</p>
<p>Supporters may buy it without a note or, at a small charge to the allotment fund, with one. These are genuine, if brief. The first hundred were snapped up in an hour at <a href="https://northquayalbion.example/shirt/">the club shop</a> by people who unfolded them there and then, in the street, in a light rain; a few laughed, most of them nodded slowly, and a man with a small girl on his shoulders handed his up to her to read out. <em>Hold on to his hair,</em> it said.</p>""",
        days_ago=0.3,
        authors=("Hanne Brandt",),
        subjects=("mila-szalwinska-hoyt", "ljerka-sumanovac"),
        mentioned=("callum-ashgrove-footballer",),
        earlier=(
            ("charity-match", "One message, two teams"),
            ("szalwia-pockets", "The other two hundred"),
        ),
        topics=("Fashion", "Football"),
        photo="pocket-kit",
        seo_description="The designer of two hundred pockets has made a football shirt with one. It fits a folded note from the coach.",
    ),
)
