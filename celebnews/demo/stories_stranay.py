"""A film that loses its director in a fog, and what became of it at the Gannets."""

from celebnews.demo.shapes import DemoStory

STRANAY_STORIES: tuple[DemoStory, ...] = (
    DemoStory(
        key="fog-director",
        kind="news",
        section="screen",
        headline="Þórdís Kaldbak walks off ‘The Cartographer’s Wife’, leaving a note and nineteen scenes",
        standfirst="After thirty-four days of fog on the island of Stranay the director went for a walk. The cast waited for her with the kettle on, and then found the tide table.",
        body="""<p>It was written on the back of the tides for the week, and pinned to the door of the production hut with a tent peg. “I have filmed this fog,” it says. “I am going to look for the other one. Do not stop.” Beneath that, as always with notes by <a data-person="thordis-kaldbak">Þórdís Kaldbak</a>, there is a request that the paper should be returned.</p>
<p>There is nobody to return it to. The director of <em>The Cartographer’s Wife</em> was last seen at six on Tuesday morning on the only road on Stranay, with a rucksack and a small camera, walking north. By eight one could not see the road.</p>
<h2>The island that would not be drawn</h2>
<p>The film is set in 1847 and concerns a man who has been sent to map an island that nobody can see. <a data-person="desire-loubakou">Désiré Loubakou</a> plays him; <a data-person="callum-ashgrove">Callum Ashgrove</a>, of <em>The Breakwater Shift</em>, is the assistant who holds the other end of the chain. What they needed was a little mist in the mornings. What they have had is thirty-four days of something that the catering van has twice driven into.</p>
<p>Kaldbak is known for weather. Her last picture, <em>Six Kinds of Sleet</em>, opened the festival at Saltmere <a data-story="saltmere-coats">on a night when the sky joined in</a>. But according to members of the crew she had grown quiet. “She’d stand out there with her hand up, and say, ‘It’s the same one as yesterday,’” a sound recordist told Backrow, “and it was, you could tell, it had the same sheep in it.”</p>
<h2>Who is in charge?</h2>
<p>No one, for the present. The producer is Edmund Hoyt, who has been in the business for forty years and was married for sixteen of them to an actress, and who is thus described as hard to surprise. He has asked the coastguard to look, and the unit to sit tight. The insurers have asked him whether a director who leaves instructions can be said to have left.</p>
<blockquote data-speaker="callum-ashgrove"><p>She told us, “Do not stop.” We’d all been so glad to. There are sixty people in this hut, and every one of them is looking at the kettle as if it might call “Action”.</p></blockquote>
<p>There are nineteen scenes to shoot, seventeen of which are out of doors. On Wednesday evening the leading man was seen beside the harbour with the note in one hand and the drawing pencil of his character in the other. He had turned it over, says a witness, and was making a list.</p>""",
        days_ago=270,
        authors=("Imogen Vale",),
        subjects=("thordis-kaldbak", "desire-loubakou"),
        mentioned=("callum-ashgrove",),
        earlier=(("saltmere-coats", "The night her sleet was shown"),),
        topics=("Film-making", "Weather"),
        photo="fog-island",
        seo_description="The director of ‘The Cartographer’s Wife’ has vanished into a fog on Stranay, with the order that filming should not stop.",
    ),
    DemoStory(
        key="four-directors",
        kind="feature",
        section="screen",
        headline="Four directors, none of whom is one: how Stranay finished its film",
        standfirst="The leading man drew a list, the ferryman drew a line, the script supervisor drew breath. Eleven weeks on an island with a crew that had been told not to stop.",
        body="""<p>The boat takes three hours, and for the last of these there is nothing to see from it. Then a bell, then a smell of bacon. “You’ll be the press,” says somebody from about a yard away. “Mind the camera.” I had walked, it appeared, into the background of scene 61.</p>
<p>It is eleven weeks since <a data-story="fog-director">the director of <em>The Cartographer’s Wife</em> went for a walk and left word that nobody should stop</a>. The coastguard has not found <a data-person="thordis-kaldbak">Þórdís Kaldbak</a>. She has however sent a message, by a route that no one can reconstruct, to say that she is well and that scene 40 should be quieter. She had not seen scene 40. It was quieter from then on.</p>
<p>And sixty people, whom any sane producer would have shipped home, are still here, and on the very last day of it. How it was done is an untidy story, for it was done by four persons, and each of them says that it was one of the others.</p>
<figure data-photo="road-to-set"></figure>
<h2>One: the man with the list</h2>
<p><a data-person="desire-loubakou">Désiré Loubakou</a> had never wanted to direct. He is an actor who waits; on the stage in Liège they used to time his pauses with an egg. What he had was the pencil, and the habit, after five weeks in the part, of putting down what he could see. The list that he made on the harbour wall had two columns. The left was headed <em>What we need</em>. It had nineteen scenes in it, with horizons. The right was headed <em>What there is</em>. It said: <em>Fog. Sixty people. Each other.</em></p>
<p>“I saw that I had been reading the script as a complaint,” he says. “He is sent to draw an island and he can’t see it. Very well. Who has seen it? The wife. She was born here. It’s her name on the film.” So the missing views came out, and in went the actress who plays the wife, Morwenna Sleight, telling him what was there. He rewrote none of her words. He merely pointed the camera at her face while she described a cliff.</p>
<h2>Two: the woman with the stopwatch</h2>
<p>A script supervisor is the person who knows which hand the cup was in. Oonagh Pryce has been one for thirty years, and for thirty years she has sat at the elbow of directors and thought, <em>too long</em>. On the second day Loubakou turned to her after a take to ask if it was good. “I’m not paid for good,” she told him. “I’m paid for the same.” He asked her again. There was, she admits, an interval.</p>
<p>“It was eleven seconds too long,” she said. “They’ve all been eleven seconds too long since about 1994.”</p>
<p>She took over the interiors. Crew members still drop their voices as they speak of it. She had them shot in story order, in a house with one lamp, in six days out of a scheduled fifteen, and never raised her eyes from the page, since she knew what it looked like.</p>
<blockquote data-speaker-name="Oonagh Pryce"><p>All my life I have been asked whether it matched. Nobody had asked me what with.</p></blockquote>
<h2>Three: the one at the far end of the chain</h2>
<p><a data-person="callum-ashgrove">Callum Ashgrove</a> was given the comedy because he could not stop being funny in it. As the surveyor’s assistant he spends most of the picture sixty-six feet away, at the other end of a measuring chain, shouting numbers. Could they be heard? They could not. Then let him shout other things. What he calls through the fog to a man he cannot see, because he cannot see him, has become the heart of the piece; he tells the chain about his mother. “I thought that it was a rehearsal,” he says. “I still do, a bit.”</p>
<p>There was an anxious morning when a package for him arrived on the boat, and was found to hold a pair of shin pads and an invitation to open a sports centre. It was meant for <a data-person="callum-ashgrove-footballer">a left back of the same name</a>, and he is used to that. He wore them for the scene with the goat.</p>
<h2>Four: the man who knew when</h2>
<p>The fourth is Murdo Kilbride, who runs the boat. He had been asked to stand by with it for the last shot, the departure, and each day he looked at what was to be seen, and said, “No.” For nine days he said it. On the tenth he rapped on the hut at four in the morning. “If you want your island,” he told them, “it’s at ten past five, and it’ll be for as long as a hymn.”</p>
<p>He would not explain. But he put people where they should stand, on the jetty, in the stern, the camera with its back to the land; and he forbade anyone to turn around until he had whistled. He whistled. They turned; and there, after all those months, pink, and much taller than expected, it was. Nobody had remembered to say “Action”. Ashgrove can be heard to swear. It is in the film.</p>
<h2>A visit from the orchard</h2>
<p>I am told that there was a fifth, but only for an afternoon. Edmund Hoyt, the producer, at some point in the third week had rung every director of his acquaintance, and one of them came: <a data-person="begona-larraneta">Begoña Larrañeta</a>, who had four days to spare between the blossom and the honey of a picture of her own. She stepped off the boat in a good coat. She watched one set-up, from behind, for two hours. Everyone waited to be told what to do.</p>
<p>“You don’t need me,” she said. “You need lunch.” She cooked it, with two sous-chefs from the lighting department, and caught the boat home. There is a photograph of that day on the wall of the hut, taken in the one clear quarter of an hour: the actor, the visitor and the far end of the chain, side by side, with their faces all turned the same way, towards something outside the frame. On the back is written, in pencil, in a hand that nobody there could identify, <em>Good. But quieter.</em></p>""",
        days_ago=188,
        authors=("Imogen Vale",),
        subjects=("desire-loubakou", "callum-ashgrove"),
        mentioned=("thordis-kaldbak", "callum-ashgrove-footballer", "begona-larraneta"),
        earlier=(("fog-director", "The note on the hut"),),
        topics=("Film-making", "Weather"),
        photo="stranay-camp",
        seo_description="An actor, a script supervisor, a comic and a ferryman finished ‘The Cartographer’s Wife’. A report from the last day on Stranay.",
    ),
    DemoStory(
        key="loubakou-interview",
        kind="interview",
        section="screen",
        headline="Désiré Loubakou: ‘We were never without a director. We were without a view’",
        standfirst="The leading man of ‘The Cartographer’s Wife’ on learning English from birds, on what a pause is for, and on the morning when somebody knocked at the cutting-room door.",
        body="""<p>He has asked to meet on a train. It is the slow one, from the coast, and <a data-person="desire-loubakou">Désiré Loubakou</a> takes it every week to the cutting room and back, in order, he says, to be looked out for by a window. He has a flask, a bag of plums and a pencil stub about an inch long. For the first ten miles we talk about herons.</p>
<p><strong>You learnt English from recordings of birdsong?</strong></p>
<p>“In Liège, from the library. There was nothing else in English that week. <em>The wren,</em> a gentleman said, and then you would hear the wren, and then he said, <em>The wren again.</em> So for years I believed that in English one says something, one leaves a space for it to be true, and one repeats it. I don’t think I was wrong. I think that the English had stopped doing it.”</p>
<p><strong>It has made you famous for your pauses.</strong></p>
<p>He does not reply for a quarter of a mile.</p>
<p>“I am only waiting for the bird,” he says.</p>
<figure data-photo="train-from-set"></figure>
<h2>The list</h2>
<p><strong>This magazine was on Stranay for <a data-story="four-directors">the last day, and wrote of four directors</a>. Were you the first of them?</strong></p>
<p>“I was the first to be cold. No, truly. She had left a sheet of paper that said <em>Do not stop</em>, and people took it for an order. I read it as a note, as one gives to an actor. Don’t stop, in the sense of: you keep on stopping. I’d been doing that. Every time that the fog came down I would stop acting, and wait for it to lift, like a person who is waiting for his real life.”</p>
<p><strong>And so you made a list of what there was.</strong></p>
<p>“It was very short. I recommend it.”</p>
<p><strong>How does one direct Callum Ashgrove?</strong></p>
<p>“Which? I have been sent the other as well. He came on the boat by mistake, you know, in the fourth week; a car firm had mixed them up. <a data-person="callum-ashgrove-footballer">The footballer</a>. He was charming. He held a rope for us for two days. And <a data-person="callum-ashgrove">the actor</a>, one puts him sixty-six feet off and takes away his audience. He told me a thing about his mother down that chain that I believe he hadn’t told himself. I couldn’t see him. I could only feel it, through the links, when he had to stop.”</p>
<aside data-story="fog-director"><p>The note, the tent peg and the morning when there was nobody to return it to</p></aside>
<h2>A knock at the door</h2>
<p><strong>It has been kept very quiet how the film was put together.</strong></p>
<p>“Yes. May I tell you that? I have been asked to wait, and I’ve waited.”</p>
<p>He cuts a plum in two with great exactness.</p>
<p>“We got back. We had ninety hours of people standing in a cloud, talking of what they can’t see. Oonagh had made it match; it matched beautifully. But there was no <em>it</em>. A woman describes the cliff, the birds, the village on the north side where she was a girl; she does it so well; and then, at the end, the island, pink, for as long as a hymn. And I said, ‘It’s a fine film about radio.’ We sat there for a week. And there was a knock on the door, and it was <a data-person="thordis-kaldbak">Þórdís Kaldbak</a>, with her rucksack. She said, ‘Have you finished your half?’”</p>
<p><strong>Where had she been?</strong></p>
<p>“On Stranay. She had never left it. It’s nine miles long! She had walked to the north side, where the village is; she had taken a room with the postmistress, and there it was <em>clear</em>. It had been clear all the time. The fog came in at the south, on us, and it stopped at the ridge. So for eleven weeks, while we on our side pointed cameras at faces, she was on hers, alone with a little camera, filming the cliff. And the birds. And the house that the wife had been born in. Everything that Morwenna describes! She had got there first and she’d waited for the light.”</p>
<blockquote data-speaker="thordis-kaldbak"><p>I knew that they would look for the island if I was there, because I would be looking for it. I wanted one half of a film made by people who cannot see and the other by somebody who will not be seen. It is a marriage. I thought that this was clear from the title.</p></blockquote>
<p><strong>You had <a data-story="fog-director">sixty people, the coastguard and an insurer searching for her</a>.</strong></p>
<p>“The postmistress knew. All the north side knew. It was they who brought the messages over the hill with the bacon. I asked Murdo, when it was finished, ‘Did you know?’ and he said, ‘Nobody asked me where she was. You all asked me where the view was.’”</p>
<p><strong>Were you angry?</strong></p>
<p>Outside there is an estuary, and a good many birds on it, too far away to tell. He watches them all past.</p>
<p>“For one day. I thought, she has made fools of us. I went home and I said to my wife, ‘She let me believe that it depended on me.’ And my wife said, ‘Well? Didn’t it?’”</p>
<h2>The pencil</h2>
<p><strong>Will you direct again?</strong></p>
<p>“I have been offered four films with fog in them. I’d like to try one where it’s a nice day, and nobody knows what to do.” He holds up the stub. “This is what he draws with. I took it with me. It was that long at the beginning, and do you know, in the whole picture one never once sees the map? There was a wonderful map, it cost a thousand pounds. Þórdís cut it. She said, ‘He has not been there yet. Let her tell him.’”</p>
<p>The film opens at the end of the month. At the terminus he gives me the last of the plums, shakes hands and is half-way down the platform before he halts, so abruptly that a porter walks into him. He has one finger up. From somewhere in the roof, above the noise of the trains, comes a thin, rusty, two-note call, and again. “There,” says Loubakou. “What is that?” I listen with him. It is, I have to tell him in the end, the hinge of a door. He is delighted. “A hinge,” he says. He waits. “The hinge again.”</p>""",
        days_ago=76,
        authors=("Imogen Vale",),
        subjects=("desire-loubakou",),
        mentioned=("callum-ashgrove", "callum-ashgrove-footballer", "thordis-kaldbak"),
        earlier=(
            ("four-directors", "The last day on Stranay"),
            ("fog-director", "When nobody knew where she was"),
        ),
        topics=("Film-making", "Film releases"),
        photo="loubakou-portrait",
        seo_description="The star of ‘The Cartographer’s Wife’ reveals where its missing director was for eleven weeks: nine miles away, in the sun.",
    ),
    DemoStory(
        key="gannets-carpet",
        kind="gallery",
        section="style",
        headline="The Gannets: sixty metres of carpet, six arrivals and not one cape",
        standfirst="After what happened at Saltmere people have learnt to dress for the sky. The Northquay awards were as dry as a bone, and had the best coats of the year in them.",
        body="""<p>The carpet was laid at noon and taken up again at ten past, since it led to the gasworks. By six it pointed at the Empire Picture House, and down it, past the ropes, came everyone who is up for a Gannet and a few who only wished to be out of the house. There was no wind. A year has gone by since <a data-story="saltmere-coats">nine hundred litres of rain put an end to suede</a>, and it showed.</p>
<h2>In order of arrival</h2>
<figure data-photo="carpet-quince"></figure>
<p><a data-person="bettany-quince">Bettany Quince</a> was first, by eight minutes. She straightened a rope.</p>
<figure data-photo="carpet-wexmere"></figure>
<p><a data-person="kalliope-vrachou">Kalliope Vrachou</a> and <a data-person="augustin-duke-of-wexmere">the Duke of Wexmere</a> tied up at the lock. Her robe was made for getting out of the sea in; he had on the jacket, brushed. Nobody had the nerve to ask about the hand that each of them had in the other’s pocket.</p>
<figure data-photo="carpet-thordis"></figure>
<p>The loudest cheer went to <a data-person="thordis-kaldbak">Þórdís Kaldbak</a>, chiefly for being visible.</p>
<figure data-photo="carpet-caraway"></figure>
<p><a data-person="caraway">Caraway</a> thanked the man who held the door, and gave him a card to prove it. The jumper was knitted by both aunts, one from each end.</p>
<figure data-photo="carpet-solvi"></figure>
<p>It is <em>the</em> coat, and it has been round the world since we saw it last. <a data-person="solvi-brekkedal">Sølvi Brekkedal</a> has had it relined by <a data-person="mila-szalwinska-hoyt">Mila Szałwińska-Hoyt</a> and can now, she says, carry a jar of honey on either side. The maker, coming along some way behind, had on a suit of her own with <a data-story="szalwia-pockets">eleven of the celebrated pockets</a>. She kept a hand in one throughout.</p>
<figure data-photo="carpet-halina"></figure>
<p>And then there was a hush, of the kind that falls when someone has put down a cup. <a data-person="halina-szalwinska">Halina Szałwińska</a> walked all sixty metres without a stick, a bag or an escort. About half-way she paused, and appeared to admire a stretch of perfectly ordinary rope, until the person behind had caught up to within four chairs’ length. Then she went in. “Violet,” said the designer, to no one, “is a <em>very</em> difficult colour.” She had gone rather pink.</p>""",
        days_ago=20,
        authors=("Hanne Brandt",),
        subjects=("halina-szalwinska", "solvi-brekkedal", "thordis-kaldbak"),
        mentioned=(
            "bettany-quince",
            "kalliope-vrachou",
            "augustin-duke-of-wexmere",
            "caraway",
            "mila-szalwinska-hoyt",
        ),
        earlier=(
            ("saltmere-coats", "What became of the suede"),
            ("szalwia-pockets", "All two hundred and six"),
        ),
        topics=("Awards", "Fashion"),
        photo="gannets-carpet",
        seo_description="Six arrivals at the Gannet awards in pictures, from the bottle-green coat to a jumper knitted by two aunts.",
    ),
    DemoStory(
        key="gannets-winners",
        kind="news",
        section="screen",
        headline="‘The Cartographer’s Wife’ sweeps the Gannets, and its director says six words",
        standfirst="There was one tie, one bird too few and one clip of the wrong man. Padmini Kettlewell steered the evening home in her second pair of shoes.",
        body="""<p>A Gannet is a foot high and weighs as much as a cat. It is cast in bronze, diving, with its wings folded back, and as the sculptor took no thought for a base it cannot be put down. Winners have to hold it. This is supposed to keep the speeches short, and on Monday night, for once, it did.</p>
<p>Five of the nine went to <em>The Cartographer’s Wife</em>: best picture, best photography, best sound, best direction, and, for reasons to which we shall come, best supporting actor. It was a good night for those who had been told that there was nothing to see.</p>
<figure data-photo="gannets-hall"></figure>
<h2>The wrong clip</h2>
<p><a data-person="padmini-kettlewell">Padmini Kettlewell</a> presented. She was recovering, she said, from an opening; the house was asked to point out the nearest stopcock. She got the first hour through at a speed of six knots and was just reading out, under <em>Supporting performance</em>, the name of <a data-person="callum-ashgrove">Callum Ashgrove</a>, when the great screen lit up behind her with the clip.</p>
<p>It was a cup semi-final. A ball came over in the rain; a left back, running the other way, looked round; and it went in off his shin. The audience of the Empire rose to its feet. It is, after all, a wonderful piece of acting: the surprise, the dawning hope, the glance at the linesman. By the time that anybody had found the right reel the right Ashgrove was on the stage, the bird in his arms, too happy to see straight. “I’d like to thank my namesake,” he said. “I have never been better.” In the ninth row <a data-person="callum-ashgrove-footballer">Callum Ashgrove</a>, the footballer, got up and took a bow; he has been <a data-story="two-ashgroves">getting the other man’s flowers for most of the year</a>.</p>
<h2>One bird, two cooks</h2>
<p>It was the next award that nobody had planned for. The prize for the series that the public would miss the most is decided by a count of postcards. There were 61,408 for <em>Mind the Crust</em>. There were 61,408 for <em>Salt</em>. They had been counted, Kettlewell assured the house, by two retired tax inspectors who do not like each other.</p>
<p>And so <a data-person="konrad-hoyt">Konrad Hoyt</a> came down the left-hand aisle and <a data-person="defne-tuzcuoglu">Defne Tuzcuoğlu</a> down the right, as they had <a data-story="starter-gerald">left the county court with half a jar each</a>, and they met at the microphone, in front of one gannet. He took the beak, since she had gone for the tail. There was a silence in which neither would be the one to let go.</p>
<p>“I never send anyone home,” said Hoyt at last.</p>
<p>“I have never given a prize,” said Tuzcuoğlu.</p>
<p>They carried it off between them, sideways, like a ladder. It has since been settled that each is to have it for a month at a time, and that it is not to be used for proving.</p>
<aside data-story="starter-gerald"><p>How those two had come to own one half each of the same jar</p></aside>
<h2>The long Gannet</h2>
<p>The prize for a life’s work is the same bird, on a longer stick. It was announced by <a data-person="fintan-ocallanagh">Fintan O’Callanagh</a>, who said that he had been given ninety seconds to do justice to forty films and was going to spend eighty of them looking at her; and he did; and <a data-person="halina-szalwinska">Halina Szałwińska</a>, in the third row, let him.</p>
<p>She would not come up. The band had played through her entrance music twice before it was understood that she was not late. “Thank you, darlings,” she called out from where she sat, in a voice that went to the back of the gallery and had a look round. “But I do not go on without a prompter.” O’Callanagh brought it down to her. It passed along the row from hand to hand, and whether by accident or design it stopped for a moment in those of her daughter, who was on the aisle. <a data-person="mila-szalwinska-hoyt">Mila Szałwińska-Hoyt</a> weighed it. She turned it over, looked for the seam, and handed it on.</p>
<p>Is something afoot? The Corvina Theatre has let it be known that it will make an announcement, and that it has bought a cushion.</p>
<h2>Six words</h2>
<p>That left direction. The ballot paper had said “<a data-person="thordis-kaldbak">Þórdís Kaldbak</a> and others”, the others being an actor, a script supervisor and the man with the boat, and there had been a good deal of muttering as to whether a woman who had spent <a data-story="loubakou-interview">eleven weeks on the sunny side of the ridge</a> could be said to have directed what went on in the fog. When it won she came up alone. She held the bird under one arm and looked at the ceiling; she might have been reading the pressure.</p>
<blockquote data-speaker="thordis-kaldbak"><p>I was not there. They were.</p></blockquote>
<p>With that she went to the edge of the stage, gave the Gannet to <a data-person="desire-loubakou">Désiré Loubakou</a> and sat down. There was no music. He left it a space for it to be true; then he held it out, along the row, to Oonagh Pryce, and she, having checked which hand it had been in, to Murdo Kilbride. He had never been off the island for a whole night before. He put it on his shoulder like a gull, and that is how it left the building.</p>
<figure data-photo="gannets-group"></figure>
<p>The complete list of winners is at <a href="https://gannets.example/winners/">the academy’s own site</a>. It gives the prize for best weather, which is honorary, and was not presented, as no one could be found to accept it. Outside, on the steps, it had begun to come down in fine soft drops that hardly wetted one at all. All along the pavement people in evening dress were standing with their faces up.</p>""",
        days_ago=19.5,
        authors=("Imogen Vale", "Tomás Quill"),
        subjects=("thordis-kaldbak", "desire-loubakou", "callum-ashgrove", "halina-szalwinska"),
        mentioned=(
            "padmini-kettlewell",
            "callum-ashgrove-footballer",
            "konrad-hoyt",
            "defne-tuzcuoglu",
            "fintan-ocallanagh",
            "mila-szalwinska-hoyt",
        ),
        earlier=(
            ("loubakou-interview", "Where the director really was"),
            ("starter-gerald", "The last time that those two had to share"),
            ("two-ashgroves", ""),
        ),
        topics=("Awards", "Film-making", "Mistaken identity"),
        photo="gannet-bronze",
        seo_description="Five Gannets for ‘The Cartographer’s Wife’, a tie between two cooks and a clip of the wrong Ashgrove: the awards, told in full.",
    ),
    DemoStory(
        key="six-word-speech",
        kind="opinion",
        section="opinion",
        headline="Six words are plenty: on the art of getting off the stage",
        standfirst="The best acceptance speech of the year took four seconds. D. R. Osei has timed the others, and has some suggestions about agents.",
        body="""<p>I keep a stopwatch for weddings, and on Monday I took it to the Gannets. The average winner spoke for a minute and fifty-one seconds. In that time he thanked nine people, of whom four were paid to be thanked; forgot one, and came back for her; told us that it had been a journey; and held on to the bird as if it had been a strap on a bus.</p>
<p>Then <a data-person="thordis-kaldbak">Þórdís Kaldbak</a> got up, said where she had not been, said who had, and had disposed of the entire form. If you missed it, it was because you coughed. It is all in <a data-story="gannets-winners">my colleagues’ account of the evening</a>, and it did not take up much room there either.</p>
<h2>Why it worked</h2>
<p>Look at how it is made. There are two sentences, and the first is an accusation that people had been murmuring for months. She does not deny it. She picks it up, like a woman who has found your glove, and hands it to you. The second is a bare pronoun and a verb, and it turns three men’s worth of nodding towards a script supervisor in the fourth row who had not been looked at, by her own account, since the nineties.</p>
<p>Length would have killed it. Had she explained, she would have been clever; if she had wept she would have been forgiven. As it was, the only thing left for us to do was to turn round.</p>
<h2>A short history of shortness</h2>
<p>She has a rival. <a data-person="begona-larraneta">Begoña Larrañeta</a>, on winning a prize some years ago for a film that begins with a shot of nineteen minutes, made a speech of six words too, and I have had to go and look it up. It was: “It could have been longer. Goodnight.” I like to think of the pair of them at a dinner.</p>
<p>So let me propose a rule. Each winner should be allowed one word for every week that the work took, and none of them may be the name of an agent. I tried it out at home on my mother, who was ninety minutes late with the stew. She considered her position. “Potatoes,” she said.</p>""",
        days_ago=18,
        authors=("D. R. Osei",),
        subjects=("thordis-kaldbak",),
        mentioned=("begona-larraneta",),
        earlier=(("gannets-winners", "The evening, speech by speech"),),
        topics=("Awards",),
        seo_description="Two sentences, six words, four seconds: D. R. Osei on why the shortest speech at the Gannets was the best.",
    ),
)
