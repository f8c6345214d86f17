"""English words and phrases for deeds, besides those of `sitegen.matching.deeds`.

They are compared with other languages and with notes; the weights of English wording
were fitted without them.
"""

from typing import Final

DEEDS: Final = """
death: passed_away lost+lives lost+life claimed+lives
blast: blew_up blown_up blows_up
fire: burnt_down burned_down went_up_in_flames
collapse: gave_way give_way gives_way given_way giving_way caved_in cave_in came_down
  crumbl* collaps*
sinking: went_down goes_down
arrest: took_into_custody taken_into_custody
acquittal: not_guilty
testimony: testif* testimon* witness_stand gave_evidence giving_evidence took_the_stand
resignation: stepped_down steps_down step_down stepping_down stood_down stand_down
  stands_down hands_in_his hands_in_her
dismissal: sacked fired_as removed_from
cuts: laid_off lay_off lays_off
purchase: taken_over takes_over took_over
bankruptcy: went_bust goes_bust insolven* receivership
withdrawal: pulled_out pulls_out pull_out
walkout: walked_out walk_out walks_out
refusal: turned_down turns_down turn_down voted_down
release: set_free sets_free
apology: says_sorry said_sorry say_sorry
opening: open opened opens opening inaugurat*
closure: close closed closes closing closure shut shuts shutdown shutting
signing: put+names
evacuation: moved_out
#3: three #4: four #5: five #6: six #7: seven #8: eight #9: nine #10: ten #11:
eleven #12: twelve #13: thirteen #14: fourteen #15: fifteen #16: sixteen #17:
seventeen #18: eighteen #19: nineteen #20: twenty
"""
