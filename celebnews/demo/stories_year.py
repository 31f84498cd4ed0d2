"""The year's first threads, taken further: the coat, the tour, chapter seven, the dog, and one apology."""

from celebnews.demo.shapes import DemoStory

YEAR_STORIES: tuple[DemoStory, ...] = (
    DemoStory(
        key="saltmere-coats",
        kind="feature",
        section="style",
        headline="Eight coats and a storm: the first night at Saltmere, from the collar down",
        standfirst="The film was about sleet, the awning was about to give way, and for a quarter of an hour the best-dressed people on the coast were the ones who had looked at the sky.",
        body="""<p>The festival at Saltmere opens on a promenade, in the open, in a month that no other festival wanted. This year it began with <em>Six Kinds of Sleet</em>, by <a data-person="thordis-kaldbak">Þórdís Kaldbak</a>, who came along the carpet looking straight up. “Twenty minutes,” she said to nobody in particular. It was eighteen.</p>
<h2>The ones who had looked</h2>
<p>Best in show was a bottle-green coat, worn to the ankle by <a data-person="solvi-brekkedal">Sølvi Brekkedal</a> and made by <a data-person="mila-szalwinska-hoyt">Mila Szałwińska-Hoyt</a>, who calls its collar “a small house”. It closes with a toggle that can be worked in mittens. When the rain came Brekkedal put the collar up, took in two students, and watched the rest of the arrivals from inside it.</p>
<p>Second, by general consent, was the oldest garment there. <a data-person="augustin-duke-of-wexmere">Augustin, Duke of Wexmere</a>, who had come about the roof of the concert hall, wore a waxed jacket in which at least four colours of thread were holding hands. A photographer asked who had made it. “Several people,” he replied, “over some time.”</p>
<h2>The ones who had not</h2>
<ul><li><p><strong>White suede</strong>, on a producer. It is now a different suede.</p></li><li><p><strong>A cape of paper flowers</strong>, which was much admired, and then pulped.</p></li><li><p><strong>Nothing at all over a dinner jacket</strong>, on <a data-person="fintan-ocallanagh">Fintan O’Callanagh</a>, who told Hemline Quarterly that he had been promised an awning.</p></li></ul>
<p>So had everybody. It held until the mayor reached it. Some nine hundred litres had collected in the middle, and they left it together, with a noise that the director, some yards away, was seen to write down.</p>
<blockquote data-speaker="thordis-kaldbak"><p>People applauded when it fell. They thought that it was mine. I have been in this profession for twenty years and it was my best entrance.</p></blockquote>
<p>Those who could run did so, into the cook tent behind the bandstand, where <a data-person="defne-tuzcuoglu">Defne Tuzcuoğlu</a> fed a hundred and sixty of them on lentil soup and sent nobody away. It is said to be the only occasion. The film started an hour late, before an audience in blankets, and when the first flakes crossed the screen a man in row F put up his hood.</p>""",
        days_ago=361,
        authors=("Hanne Brandt",),
        subjects=("solvi-brekkedal", "thordis-kaldbak"),
        mentioned=(
            "mila-szalwinska-hoyt",
            "augustin-duke-of-wexmere",
            "fintan-ocallanagh",
            "defne-tuzcuoglu",
        ),
        topics=("Fashion", "Festivals"),
        photo="saltmere-carpet",
        seo_description="A bottle-green coat, a patched jacket and nine hundred litres of rain: what was worn to the festival at Saltmere.",
    ),
    DemoStory(
        key="glasgow-first-night",
        kind="review",
        section="music",
        headline="Tollgate Choir in Glasgow: one lamp, two singers and a very quiet bus",
        standfirst="The first of forty-one nights had the nerves of a first night and one duet with none at all. The harmonium was out of tune for everybody except its owner.",
        body="""<p>A band that has been silent for four years should not open with silence, and Tollgate Choir have never been told what they should not do. For some minutes on Tuesday there was only the sound of the Barrow Hall’s heating. Then <a data-person="jory-penhallick">Jory Penhallick</a> cleared his throat, apologised for clearing it, and sang the first verse of <em>Low Water</em> with his eyes shut.</p>
<p>It is the first stop on <a data-story="low-water-tour">the itinerary that went out by postcard</a>, and it showed. Two songs were begun in keys that did not suit them. The drummer came in early, saw his mistake, and stayed in, on the ground that somebody had to.</p>
<h2>What the dark is for</h2>
<p>Yet the idea holds. <a data-person="toma-kirishiro">Toma Kirishiro</a>, who produced the album, has hung a single lamp over the stage and moves it by hand from the wings, like a man looking for something in an attic. Wherever it stops is the song. The eye gives up, the ear takes over, and by the fifth number two thousand people were breathing in the rests.</p>
<figure data-photo="tour-bus"></figure>
<p>The evening’s opening act was not nervous. <a data-person="marigold-vex">Marigold Vex</a>, in court clothes because they were the only ones that she had packed, sang for half an hour with a cornet and a drum machine, and told the house that she was <a data-story="vex-claim">suing for the next one but two</a>. It got a cheer. The next one but two got a bigger one.</p>
<h2>Greyhound Lane, again</h2>
<p>She came back for it at ten o’clock. Neither looked at the other until the bridge, where there is a bar’s rest that both of them had evidently forgotten, and into which they laughed at the same moment. The Evening Sextant says, “It was like hearing a letter read by the two people who had lost it.” This critic has no better line, and has been trying since Tuesday.</p>
<p>A harmonium is a box of wind with opinions; last night’s was a quarter-tone flat. Asked about it at the stage door, Penhallick looked hurt. “She isn’t flat,” he said. “She’s from Cornwall.” Thirty dates are <a href="https://tollgatechoir.example/ballot/">sold already</a>, and the rest should be.</p>""",
        days_ago=236,
        authors=("Tomás Quill",),
        subjects=("jory-penhallick", "marigold-vex"),
        mentioned=("toma-kirishiro",),
        earlier=(("low-water-tour", "All forty-one dates, as first announced"), ("vex-claim", "")),
        topics=("World tours", "Comebacks"),
        photo="glasgow-stage",
        seo_description="The first night of the ‘Low Water’ tour, reviewed: a lamp on a rope, a flat harmonium and a duet worth the wait.",
    ),
    DemoStory(
        key="chapter-seven-letter",
        kind="news",
        section="courts",
        headline="Publisher asks for its book back, and the designer says that she is using it",
        standfirst="Pelham Rowe wants the only proof of Halina Szałwińska’s memoir returned. It is in her daughter’s studio, where parts of it have become a collar.",
        body="""<p>The letter before action is polite, as such letters are, and gives fourteen days. Pelham Rowe, publishers, “would be glad of the return of one uncorrected proof, bound, 312 pp., removed from a restaurant table in Northquay on the 21st of the month”. It is addressed to <a data-person="mila-szalwinska-hoyt">Mila Szałwińska-Hoyt</a>, and it does not say by whom the table had been laid.</p>
<p>Readers will remember <a data-story="ninth-table-dinner">the birthday party that came to an end between the duck and the cake</a>. The designer left it with her mother’s memoir under her arm. She has not denied having the thing. She has merely, in the words of her reply, “put it to use, in accordance with the custom of the trade”.</p>
<h2>A collar in Garamond</h2>
<p>Cutters work on paper before they work on cloth. Visitors to the studio say that the first sixty pages of <em>What the Prompter Heard</em> are pinned up on a stand as a shawl collar, and that chapter seven has been kept whole. “It is good stock,” an assistant told Hemline Quarterly. “She said to me, ‘At last, something of Mummy’s that folds.’”</p>
<p>Ownership is the easy question: the proof belongs to Pelham Rowe. The harder one is what was copied into it. According to Docket &amp; Gown, the house keeps no second text of chapter seven, because the chapter came in late, by post, as typescript, from somebody who is described in the papers only as <em>the typist</em>.</p>
<h2>Whose typewriter?</h2>
<p>The typist has a name, and it is one that prizes have been given to. She is <a data-person="liesbeth-van-den-aardewijn">Liesbeth van den Aardewijn</a>, the novelist, who has been helping people to remember their own lives for a dozen years. <a data-person="halina-szalwinska">Halina Szałwińska</a> has always said that she wrote each word herself. She says so still. “Liesbeth corrected my commas,” the actor declared through her letter box. “There were, I grant you, a great many commas.”</p>
<blockquote data-speaker-name="Edgar Pelham, publisher"><p>One does not like to sue a lady for an overcoat. But there is a chapter in the lining, and at present I cannot print the book without unpicking it.</p></blockquote>
<p>The fortnight runs out on Friday. In Mechelen a reporter who rang at the novelist’s door was given a glass of water, a chair in the hall, and no answer of any kind. The designer, for her part, has offered to return everything “as soon as it has been worn”.</p>""",
        days_ago=197,
        authors=("D. R. Osei",),
        subjects=("mila-szalwinska-hoyt", "halina-szalwinska"),
        mentioned=("liesbeth-van-den-aardewijn",),
        earlier=(("ninth-table-dinner", "The dinner from which it was taken"),),
        topics=("Memoirs", "Families", "Court cases"),
        photo="publishers-letter",
        seo_description="Pelham Rowe wants its proof of ‘What the Prompter Heard’ back. The daughter who took it has cut it into a collar.",
    ),
    DemoStory(
        key="szalwia-pockets",
        kind="review",
        section="style",
        headline="Szałwia’s new collection has two hundred pockets and one chapter of a memoir",
        standfirst="Mila Szałwińska-Hoyt was mocked in print for a third sleeve. Her answer came down the runway with its hands full, and took its time about it.",
        body="""<p>The first model had a hammer in hers. The second had a trowel, a ball of twine and a wren’s nest, unoccupied; the fourth stopped half-way along, found a pencil somewhere about the hip, and wrote something down. By the tenth it was clear that the new collection of <a data-person="mila-szalwinska-hoyt">Mila Szałwińska-Hoyt</a> was going to be a list, and that the audience, who had come for a quarrel, would have to sit through an argument.</p>
<p>It was held in the drill hall in Northquay on Thursday, on a runway of scaffolding planks with a ladder across the middle of it. Every look had to go over. Nobody fell, and nobody had to hold anything in her teeth.</p>
<h2>What was said about the coats</h2>
<p>There is a history to it. At <a data-story="ninth-table-dinner">a family dinner that was not finished</a>, <a data-person="halina-szalwinska">Halina Szałwińska</a> read aloud a passage in which her daughter’s first collection was said to have been cut for a woman with three arms. The actor has since allowed that what she had seen were pockets. Most designers would have let that rest. This one counted them: there had been eleven, in forty coats.</p>
<p>Now there are two hundred and six, in twenty-six looks, and no two do the same thing. Some are where one expects a pocket. Others are between the shoulder blades (for letters, according to the notes), inside a cuff (for a key), or under the arm of a ball gown, where there is a slot for a sandwich. The sandwich, in look nine, was eaten at the turn.</p>
<figure data-photo="mila-studio"></figure>
<h2>Twenty-six looks, one line</h2>
<p>It would be a stunt if the clothes were not so good. The cut has loosened since last year; the famous gusset has moved forward by a hand’s breadth, so that an arm may be raised without the hem knowing. Colours are those of a tool shed, with one interruption. Look seventeen is a dress in a pink that has no name and needs none, and its pockets were full of water. I do not know how it was done. It walked the whole length of the planks with a goldfish in each hip, and the fish seemed interested.</p>
<blockquote data-speaker="mila-szalwinska-hoyt"><p>Men have been asked for two hundred years what they do for a living, and they put their hands in their pockets and tell you. I should like a girl to have somewhere to put her hands while she thinks of the answer.</p></blockquote>
<aside data-story="chapter-seven-letter"><p>Fourteen days’ notice, 312 pages and the typist nobody had met</p></aside>
<h3>The man in the second row</h3>
<p>Each guest found on the chair a card with a single measurement on it: his or her own. The charity auctioneer sat in front, the buyers behind her, and in the second row, on the aisle, a former left back with a bag of sweet peas. <a data-person="callum-ashgrove-footballer">Callum Ashgrove</a> is not, as <a data-story="two-ashgroves">readers may need reminding</a>, an actor, and he did not act. When look twelve came out in a jacket whose left shoulder was visibly older than its right, he put down the flowers and applauded over his head. “I know that shoulder,” he told the woman beside him, who was this magazine. “I’ve had it iced.”</p>
<h2>The last coat</h2>
<p>And then the collar. It had been rumoured ever since <a data-story="chapter-seven-letter">the publishers wrote to ask for their proof</a>, and it came last, on a coat of oak-grey wool, shut to the chin. The model climbed to the top of the ladder, undid it, and held it open. It was lined with paper. Page upon page had been quilted to the silk, the right way up for anybody inside, and from the front row one could read the heading: <em>Seven. Forty Coats</em>.</p>
<p>There was a moment in which it might have been cruel. But the designer had done one more thing, which it took me a second look to see. Wherever the text spoke of her, the words were covered, each with a small and beautifully finished pocket.</p>
<p>Out of one of these the model drew a card. She read it, folded it, put it back and climbed down. Backrow claims that it said <em>Come and see</em>, and that a car was waiting outside the drill hall with somebody in it. I can only report that when we came out there was an empty space at the kerb, of about the length of a car, and that it was the single dry patch in the street.</p>
<p>Pelham Rowe’s solicitors, who had two seats near the ladder, took notes and ordered a coat. The collection goes to shops within the season; the last look is not for sale, being, as the programme puts it, <a href="https://szalwia.example/on-loan/">on loan from its author</a>.</p>""",
        days_ago=155,
        authors=("Hanne Brandt",),
        subjects=("mila-szalwinska-hoyt",),
        mentioned=("halina-szalwinska", "callum-ashgrove-footballer"),
        earlier=(
            ("chapter-seven-letter", "The publisher’s letter, and her answer"),
            ("ninth-table-dinner", "The three arms, as read aloud"),
            ("two-ashgroves", ""),
        ),
        topics=("Fashion", "Families", "Memoirs"),
        photo="pockets-runway",
        seo_description="Szałwia on the runway: goldfish, a sandwich, a ladder, and a coat lined with the chapter that everybody wanted to read.",
    ),
    DemoStory(
        key="skipper-weekends",
        kind="news",
        section="couples",
        headline="Brekkedal and Penhallick still have a dog in common, and he has a rail card",
        standfirst="Two months after the engagement ended there is a rota, a basket at each end and a guard on the 9.14 who has been sworn to secrecy.",
        body="""<p>Some couples who part divide the records. These two had a lurcher, and a lurcher does not divide. Skipper, who according to <a data-story="ferry-split">the statement of two months ago</a> “will keep both addresses”, has been keeping them so conscientiously that the railway has issued him with a card.</p>
<figure data-photo="ring-box"><figcaption>Other things have been returned; the dog was never in question.</figcaption></figure>
<p>It carries his photograph, in profile, and entitles the bearer to one third off. He spends a fortnight with <a data-person="solvi-brekkedal">Sølvi Brekkedal</a>, who has taken a cottage in Northquay between films, and a fortnight in Lanverran, where, as long as <a data-person="jory-penhallick">Jory Penhallick</a> is on tour, he is in the care of the singer’s mother. On alternate Sundays he travels down by the 9.14. He has a compartment, a blanket and a note on his collar that reads, <em>I have had breakfast, whatever I tell you.</em></p>
<h2>The handover</h2>
<p>They do not meet at the station. It was thought that this might be photographed, and besides, says a person who has seen the rota, “he makes a scene if they are both there, because he thinks that somebody has won something”. Loveday Penhallick does the honours. “Sølvi puts him on and I take him off,” she told The Harbour Gazette. “She rings and says, ‘He’s on the train,’ and I say, ‘Which end?’, and that’s all that’s said, and I do cry a bit, but it’s mostly the wind.”</p>
<p>Is it a way back? Friends say that it is not, and that this is the point of it. There are people who can only be kind to one another at a distance of three hundred miles with a greyhound’s cousin in between. <a data-person="fintan-ocallanagh">Fintan O’Callanagh</a>, whose soup brought the pair together, has offered a third address for emergencies, “with gravy”.</p>
<h2>A question of custody</h2>
<p>Neither has asked a lawyer. Docket &amp; Gown, which would like there to be a case in it, observes wistfully that a dog is in law a chattel, “and would have to be either sold or sawn”. The parties have instead exchanged a single sheet of paper. It provides for walks, worming and the matter of the sofa, and ends with a clause in the singer’s hand: <em>In case of doubt, whoever is sadder.</em></p>
<p>It has been invoked twice, once on each side. Skipper went by the next train.</p>""",
        days_ago=68,
        authors=("Imogen Vale",),
        subjects=("solvi-brekkedal", "jory-penhallick"),
        mentioned=("fintan-ocallanagh",),
        earlier=(("ferry-split", "Where the two addresses were first agreed"),),
        topics=("Break-ups", "Dogs"),
        photo="lanverran-quay",
        seo_description="How Sølvi Brekkedal and Jory Penhallick share a lurcher: a rota, a rail card and a clause for bad days.",
    ),
    DemoStory(
        key="lisbon-sorry",
        kind="opinion",
        section="opinion",
        headline="About Lisbon: what we printed, what the certificate says, and what we have done since",
        standfirst="Three days ago this magazine suggested that two people were married who were not. Ruth Adeyemi, the editor in chief, explains how it happened, and has removed the page.",
        body="""<p>The registry in Lisbon answers letters within ten working days. Ours was answered in three. The certified copy that we asked for in <a data-story="lisbon-wedding">our report about a page with a coffee ring on it</a> arrived by the first post, and it is perfectly clear: two people were married on that wet afternoon, both of them musicians, and neither of them is anybody that we said.</p>
<p>Not <a data-person="jory-penhallick">Jory Penhallick</a>, then, and not <a data-person="marigold-vex">Marigold Vex</a>. They were moving a piano. The bride and groom are private persons who had a quiet day until we told the country about it, and I shall not print their names a second time in order to be sorry.</p>
<h2>What went wrong</h2>
<p>It would be pleasant to blame the coffee. The fact is that the report itself contained a section headed with the word <em>doubt</em>, and that all of the things in it were true. He has a second name that the register lacked; the signature had a flourish. We knew that. We set the reasons against the story at the end of the story and published the story.</p>
<p>“You wrote, ‘That is a large if,’” <a data-person="solvi-brekkedal">Sølvi Brekkedal</a> said to me when I telephoned. “I wondered why you had built a house on it.” She was very nice. I should have preferred the other thing.</p>
<h2>What we have done</h2>
<ol><li><p>The page is gone. Its address says that something was withdrawn, and by whom.</p></li><li><p>Four letters have been sent, by hand where we could, each to one person and none copied to another.</p></li><li><p>From today no document with a stain on it will be read here without its neighbour on the shelf.</p></li></ol>
<p>There is a precedent, and I do not care for it. Less than half a year ago we were rather amusing about a competitor that had <a data-story="two-ashgroves">put the wrong man’s face under the right man’s name</a>, and confessed in the last paragraph to having done something of the kind ourselves. We said then that we could not be smug. I have had the sentence framed, and it hangs where I can see it.</p>""",
        days_ago=57,
        authors=("Ruth Adeyemi",),
        subjects=("jory-penhallick", "marigold-vex"),
        mentioned=("solvi-brekkedal",),
        earlier=(
            ("lisbon-wedding", "Withdrawn: the report in question"),
            ("two-ashgroves", "An earlier muddle"),
        ),
        topics=("Mistaken identity", "Corrections"),
        seo_description="This magazine reported a wedding in Lisbon that was not the one it took it for. Its editor on how, and on what has changed.",
    ),
    DemoStory(
        key="ghost-speaks",
        kind="interview",
        section="courts",
        headline="Liesbeth van den Aardewijn: ‘The joke about the sleeve was mine’",
        standfirst="Pelham Rowe has dropped its claim over the most famous proof of the year. On the day it did so, the woman who typed chapter seven let somebody sit down in her kitchen for the first time.",
        body="""<p>She is on the platform when the train comes in, and knows at once which of the passengers is the journalist. “You looked for a taxi,” says <a data-person="liesbeth-van-den-aardewijn">Liesbeth van den Aardewijn</a>. We walk. It is a quarter of an hour to her house in Mechelen, and in the course of it she asks a dozen questions and answers none, until I notice that I have told her about my brother.</p>
<p>That is the profession. She has written nineteen lives and put her name to none of them. The twentieth has brought her, at fifty-seven, into a set of court papers under the description <em>the typist</em>, and it was only on Wednesday, when the publishers Pelham Rowe withdrew <a data-story="chapter-seven-letter">the claim that they had threatened over a proof copy</a>, that she thought herself free to speak.</p>
<figure data-photo="ghost-train"></figure>
<h2>The commas</h2>
<p><strong>How much of ‘What the Prompter Heard’ is yours?</strong></p>
<p>“The commas. That is what <a data-person="halina-szalwinska">Halina Szałwińska</a> told your colleague, and it is quite accurate. She talked for nine weeks in this kitchen. I have never had less to do. You know how an actor breathes before a long line? I put the comma where she breathed.”</p>
<p><strong>And chapter seven?</strong></p>
<p>“Ah. Have another biscuit. No? I have one, with the coffee, and then I am strict.”</p>
<p>She moves the sugar bowl from one side of the table to the other, which I have since come to think of as a paragraph.</p>
<h2>Three arms</h2>
<p>“In chapter seven she spoke about her daughter’s first show. She spoke for four hours. It was all about one coat; how it had hung, how a girl had reached up for something and the sleeve went with her, like water. She cried. At the end she said, ‘Now put something so that I do not sound like a mother.’ So I wrote a line. It was a good line, I am sorry to say. A woman with three arms! I thought, she will laugh and strike it out. I had put a little cross beside it in the margin, so that she should.”</p>
<p><strong>She did not see the cross.</strong></p>
<p>“She was without her spectacles. She did not see it until <a data-story="ninth-table-dinner">the evening of the dinner</a>, when she had them on, and thirty people were listening, and there it was in print. Have you ever been on a stage? I have not. But she has explained it to me. If there is a line one says it. She heard it for the first time when you all did.”</p>
<blockquote data-speaker="liesbeth-van-den-aardewijn"><p>A ghost may make people cleverer than they are. It is what we are paid for. She must never make them less kind, because nobody will think of looking for somebody else to blame.</p></blockquote>
<aside data-story="ninth-table-dinner"><p>Between the duck and the cake: what thirty guests heard, and what one of them did</p></aside>
<h2>The letter box</h2>
<p><strong>Why did she not say so?</strong></p>
<p>“I asked her to. I wrote the next morning: tell them that it is mine. She sent back a card. It said, <em>My name is on the cover, dear.</em> She has taken the blame for it for seven months, and made jokes through her letter box. I think that it is the finest thing I know about her, and it is not in the book.”</p>
<p><strong>Does her daughter know?</strong></p>
<p>“I went to Northquay, to the studio, a week after the show. I took the early boat, so as not to be seen. <a data-person="mila-szalwinska-hoyt">Mila Szałwińska-Hoyt</a> had me stand on a ladder. I said what I had come to say from the third rung. She said nothing, and took a measurement, and after a time she said, ‘From the waist to the ground it’s the best sentence in there.’ Then she showed me <a data-story="szalwia-pockets">the collar with all the little pockets</a>. I put my hand in one. I will not tell you what it said on the card.”</p>
<p><strong>But you know.</strong></p>
<p>“I typed it.”</p>
<h2>What was settled</h2>
<p>The legal end of the matter takes her four sentences. The proof stays where it is, as a coat. Pelham Rowe has the typescript, since there was a carbon all along, in the biscuit tin, under the biscuits. The book comes out within weeks. Each side pays its own lawyers, and the publisher’s, who bought a coat, are thought to have done worst.</p>
<p><strong>And what will be in it, where the chapter was?</strong></p>
<p>“That was for the two of them. They came here to decide it, separately, on the same day, on the same train, in two carriages. I made soup. I sat in the next room, with the door open a hand’s breadth. It is where I do my best work.”</p>
<p>For a while there is only the clock. I ask about her own novels: is there to be a third? She looks at me with real interest, as one looks at a person who has at last said something of her own.</p>
<p>“There is a woman who writes other people’s lives,” she says, “and one day she puts in a joke.” She gets up. The second biscuit, it turns out, is for the train. A photographer from an agency is waiting at the corner, as one has waited there most days since the papers were filed; she wishes him good evening, by name, and holds up her shopping bag in front of her face until we are past. It says on it, in three languages, <em>Please return</em>.</p>""",
        days_ago=3.2,
        authors=("Imogen Vale",),
        subjects=("liesbeth-van-den-aardewijn",),
        mentioned=("halina-szalwinska", "mila-szalwinska-hoyt"),
        earlier=(
            ("chapter-seven-letter", "The claim that has now been dropped"),
            ("szalwia-pockets", "The coat with the chapter in it"),
            ("ninth-table-dinner", "Where the line was first heard"),
        ),
        topics=("Memoirs", "Families", "Court cases"),
        photo="typing-room",
        seo_description="The novelist who typed chapter seven of Halina Szałwińska’s memoir on ghosts, commas and the line that cost a family seven months.",
    ),
)
